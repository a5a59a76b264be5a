/**
 * What stands in a file, as records with spans: the parse tree without its tokens. Knows the shape of a line and not the
 * meaning of a word: a {@link dev.precept.compiler.syntax.Clause.Phrase} is flat, and lookup splits it later. The only
 * package that knows ANTLR.
 */
@NullMarked
package dev.precept.compiler.syntax;

import org.jspecify.annotations.NullMarked;
