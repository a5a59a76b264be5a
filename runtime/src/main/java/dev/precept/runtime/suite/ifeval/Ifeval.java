package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.reference.NltkEdition;
import dev.precept.runtime.suite.reference.NltkWords;
import dev.precept.runtime.suite.reference.Punkt;
import dev.precept.runtime.suite.reference.PunktParameters;
import dev.precept.runtime.text.language.LanguageIdentifier;
import java.util.List;

/** IFEval's 25 ids. */
public final class Ifeval {
    /** The usual seed of the language detection, which the reference leaves to chance. */
    public static final long LANGUAGE_SEED = 0;

    private Ifeval() {}

    /**
     * The suite.
     *
     * @param base what its specs may say besides
     * @param parameters what ends a sentence
     * @param languageSeed of the language detection
     */
    public static Suite suite(Vocabulary base, PunktParameters parameters, long languageSeed) {
        Punkt punkt = new Punkt(parameters, NltkEdition.V3_9);
        List<?> given = List.of(
                punkt, new NltkWords(punkt), LanguageIdentifier.standard().seeded(languageSeed));
        return new Suite(
                "IFEval", base.with(DividedPart.class, DifferentParts.class).withGiven(given, IfevalRule.class));
    }
}
