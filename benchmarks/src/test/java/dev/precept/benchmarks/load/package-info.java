/** A real process of the service, what is sent to it, and what it is put through. */
@NullMarked
package dev.precept.benchmarks.load;

import org.jspecify.annotations.NullMarked;
