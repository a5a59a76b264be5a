/** What holds for all modules together: the layers, and what every file of the repository keeps to. */
@NullMarked
package dev.precept.benchmarks;

import org.jspecify.annotations.NullMarked;
