package dev.precept.compiler;

import dev.precept.compiler.check.Checker;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Vocabulary;

/** From source text to constraint graphs. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles the specs of a file. Whatever the file holds there is a result: a broken line is a problem, and costs the
     * graph of its own spec only.
     *
     * @param vocabulary what words may mean
     * @param sources where imported files come from
     */
    public static Compilation compile(SourceFile source, Vocabulary vocabulary, Sources sources) {
        return Checker.check(source, vocabulary, sources);
    }
}
