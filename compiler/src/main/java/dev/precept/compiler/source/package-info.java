/** A source file, its lines, and places in it. Knows nothing of the language that is written there. */
@NullMarked
package dev.precept.compiler.source;

import org.jspecify.annotations.NullMarked;
