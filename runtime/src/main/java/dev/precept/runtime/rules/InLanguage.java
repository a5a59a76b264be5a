package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.runtime.text.CodeBlock;
import dev.precept.runtime.text.language.Identification;
import dev.precept.runtime.text.language.LanguageIdentifier;
import dev.precept.runtime.text.language.LanguageShare;
import java.util.List;

@Kind(
        phrase = "is in language {language}",
        plural = "are in language {language}",
        summary =
                "The text is mainly in a language, given by its ISO 639 code or its English name; code blocks are passed over."
                        + " Where there is too little text to tell, or two languages are too close, that is unknown.",
        family = Family.LANGUAGE,
        nearness = "the share of the text that is in the language",
        holds = {"is in language \"fr\"", "Je ne peux pas vous aider avec cela."},
        fails = {"is in language \"French\"", "I cannot help you with that today."})
public record InLanguage(String language) implements StandardRule<Passage> {
    private static final Feature<Identification> IDENTIFICATION = passage -> {
        passage.spend(2L * passage.length());
        return LanguageIdentifier.standard().identify(prose(passage));
    };

    /** Two forms of one language that are this sure together need not be told apart. */
    private static final double SURE = 0.9;

    /** So near to 1 that a mean with it does not round to 1. */
    private static final double ALMOST = 1 - 1e-9;

    public InLanguage {
        if (Language.of(language).isEmpty()) {
            throw new IllegalArgumentException(Shown.quote(language)
                    + " is no language that can be identified; those that can are "
                    + String.join(", ", Language.codes()) + " and their English names");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        Language wanted = Language.of(language).orElseThrow();
        return passage -> switch (passage.feature(IDENTIFICATION)) {
            case Identification.Identified(var shares) -> decided(passage, wanted, shares);
            case Identification.TooLittleText(var letters) ->
                Observation.unknown(
                        "too little text to tell its language: " + Shown.count(letters, "letter", "letters"));
            case Identification.MarginTooSmall(var shares) ->
                share(wanted, shares) >= SURE
                        ? decided(passage, wanted, shares)
                        : Observation.unknown(
                                shares.isEmpty()
                                        ? "a text like no language that is known"
                                        : "too close to tell: " + words(shares));
        };
    }

    private static Observation decided(Passage passage, Language wanted, List<LanguageShare> shares) {
        double share = share(wanted, shares);
        double other = shares.stream()
                .filter(each -> !wanted.has(each.label()))
                .mapToDouble(LanguageShare::share)
                .max()
                .orElse(0);
        boolean holds = share > other;
        return new Observation(
                Outcome.of(holds),
                holds ? new Nearness(1, Math.min(ALMOST, other / share)) : new Nearness(Math.min(ALMOST, share), 1),
                () -> words(shares),
                () -> List.of(passage.evidence()));
    }

    /** Without code blocks: code is in no language, whatever its words are. */
    private static String prose(Passage passage) {
        String text = passage.text();
        if (!text.contains("```") && !text.contains("~~~")) {
            return text;
        }
        var prose = new StringBuilder(passage.length());
        int at = 0;
        for (Subject block : passage.pieces(new CodeBlock())) {
            if (block instanceof Passage code) {
                prose.append(text, at, code.start() - passage.start());
                at = code.end() - passage.start();
            }
        }
        return prose.append(text, at, passage.length()).toString();
    }

    private static double share(Language wanted, List<LanguageShare> shares) {
        return shares.stream()
                .filter(each -> wanted.has(each.label()))
                .mapToDouble(LanguageShare::share)
                .sum();
    }

    private static String words(List<LanguageShare> shares) {
        return Shown.list(shares.stream()
                .map(each -> Math.round(100 * each.share()) + "% " + Language.name(each.label()))
                .toList());
    }
}
