package dev.precept.runtime.cli;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rules.StandardVocabulary;
import picocli.CommandLine.Command;

/** The words that specs may use, the same for every command that reads one: a mixin. */
@Command
public final class WordSelection {
    /** The standard words. */
    public Vocabulary vocabulary() {
        return StandardVocabulary.VOCABULARY;
    }
}
