/** Whole files, from source to graph. */
@NullMarked
package dev.precept.compiler;

import org.jspecify.annotations.NullMarked;
