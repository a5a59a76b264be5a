/** The compiler's front door: source text in, graphs and problems out. Pure: no files, no clock, no threads, no model. */
@NullMarked
package dev.precept.compiler;

import org.jspecify.annotations.NullMarked;
