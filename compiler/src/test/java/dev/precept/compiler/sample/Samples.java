package dev.precept.compiler.sample;

import dev.precept.compiler.vocabulary.Vocabulary;

/** The sample vocabulary. */
public final class Samples {
    public static final Vocabulary VOCABULARY = Vocabulary.of(SampleRule.class, SampleUnit.class);

    private Samples() {}
}
