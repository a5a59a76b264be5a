/** What lines mean, and what is said of those that mean nothing. */
@NullMarked
package dev.precept.compiler.check;

import org.jspecify.annotations.NullMarked;
