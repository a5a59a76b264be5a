package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.text.StandardUnit;

/** All that a spec may say without a kind of its own. */
public final class StandardVocabulary {
    public static final Vocabulary VOCABULARY = Vocabulary.of(StandardRule.class, StandardUnit.class);

    private StandardVocabulary() {}
}
