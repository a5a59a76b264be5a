package dev.precept.compiler.diagnostic;

import dev.precept.compiler.source.SourceFile;

/** A problem and the file it is in. */
public record Diagnostic(SourceFile file, Problem problem) {}
