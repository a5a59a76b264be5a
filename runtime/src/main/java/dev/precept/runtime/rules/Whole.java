package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

/** The whole of a text against something sought: as it stands, without white space at its edges, or without markup. */
final class Whole {
    private Whole() {}

    static Observation observe(Passage passage, Sought sought) {
        String text = passage.text();
        String bare = bare(text);
        String words = words(text);
        return observation(
                passage,
                switch (sought) {
                    case Value.Text(var wanted) -> same(text, wanted) || same(bare, wanted) || same(words, wanted);
                    case Value.Pattern pattern ->
                        pattern.compiled().matches(bare) || pattern.compiled().matches(words);
                });
    }

    /** The same, where a full stop at the end may stand or not. */
    static Observation observeButFullStop(Passage passage, Sought sought) {
        String words = withoutFullStop(words(passage.text()));
        return switch (sought) {
            case Value.Text(var wanted)
            when same(words, withoutFullStop(wanted)) && !words.isEmpty() -> observation(passage, true);
            case Value.Text text -> observe(passage, text);
            case Value.Pattern pattern -> observe(passage, pattern);
        };
    }

    private static Observation observation(Passage passage, boolean holds) {
        return Observation.of(
                Outcome.of(holds),
                () -> passage.text().isBlank() ? "no text" : Shown.quote(passage.text()),
                () -> List.of(passage.evidence(Edges.start(passage.text()), passage.length())));
    }

    private static boolean same(String text, String wanted) {
        return Literal.forward(text, 0, wanted) == text.length();
    }

    private static String bare(String text) {
        int end = Edges.end(text);
        return text.substring(Math.min(Edges.start(text), end), end);
    }

    private static String words(String text) {
        int end = Edges.wordsEnd(text);
        return text.substring(Math.min(Edges.wordsStart(text), end), end);
    }

    private static String withoutFullStop(String text) {
        return !text.isEmpty() && CharacterClass.FULL_STOPS.has(text.charAt(text.length() - 1))
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
