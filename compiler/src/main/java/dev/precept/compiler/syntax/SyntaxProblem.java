package dev.precept.compiler.syntax;

import dev.precept.compiler.diagnostic.Problem;

/** Something wrong with the shape of a source. */
public sealed interface SyntaxProblem extends Problem permits LayoutProblem, StatementProblem, TokenProblem {}
