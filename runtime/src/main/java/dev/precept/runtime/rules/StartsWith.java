package dev.precept.runtime.rules;

import com.google.re2j.Matcher;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

@Kind(
        phrase = "starts with {beginning}",
        plural = "start with {beginning}",
        summary =
                "The text starts with a literal, case-sensitive, or a pattern; white space and Markdown markup before it"
                        + " are passed over.",
        family = Family.POSITION,
        nearness = "the share of the beginning that stands there; of a pattern, 1 or 0",
        holds = {"starts with \"Dear\"", "**Dear Ada**, thank you."},
        fails = {"starts with \"Dear\"", "Oh dear, Ada."})
public record StartsWith(Value.Selection beginning) implements StandardRule<Passage> {
    public StartsWith {
        Selected.refuseEmptyTexts(beginning.items());
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        return Selected.observe(beginning, item -> switch (item) {
            case Value.Text(var text) -> literal(passage, text);
            case Value.Pattern pattern -> pattern(passage, pattern);
        });
    }

    private static Observation literal(Passage passage, String literal) {
        String text = passage.text();
        int words = Edges.wordsStart(text);
        int to = (int) Math.min(text.length(), words + 2L * literal.length());
        for (Literal.Place place : Literal.places(text, 0, to, literal)) {
            if (place.start() <= words) {
                return holds(passage, place.start(), place.end());
            }
        }
        int agreeing = Math.max(0, -1 - Literal.forward(text, words, literal));
        return fails(passage, (double) agreeing / literal.length());
    }

    private static Observation pattern(Passage passage, Value.Pattern pattern) {
        String text = passage.text();
        for (int from : new int[] {Edges.start(text), Edges.wordsStart(text)}) {
            Matcher matcher = pattern.compiled().matcher(text.substring(from));
            if (matcher.lookingAt()) {
                return holds(passage, from, from + matcher.end());
            }
        }
        return fails(passage, 0);
    }

    private static Observation holds(Passage passage, int from, int end) {
        return Observation.of(
                Outcome.HOLDS,
                () -> Shown.quote(passage.text().substring(from, end)) + " at the start",
                () -> List.of(passage.evidence(from, end)));
    }

    private static Observation fails(Passage passage, double share) {
        return new Observation(
                Outcome.FAILS,
                new Nearness(share, 1),
                () -> passage.text().isBlank() ? "no text" : Shown.quote(passage.text()) + " at the start",
                () -> {
                    int from = Edges.wordsStart(passage.text());
                    return from == passage.length()
                            ? List.of()
                            : List.of(passage.evidence(from, Edges.wordEnd(passage.text(), from)));
                });
    }
}
