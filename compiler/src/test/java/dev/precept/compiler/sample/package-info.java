/** A small vocabulary for the compiler's own tests: the real kinds live in the runtime, which the compiler does not know. */
@NullMarked
package dev.precept.compiler.sample;

import org.jspecify.annotations.NullMarked;
