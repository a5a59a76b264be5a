package dev.precept.runtime.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

@Kind(
        phrase = "ends with {ending}",
        plural = "end with {ending}",
        summary =
                "The text ends with a literal, case-sensitive, or a pattern; white space and Markdown markup after it are"
                        + " passed over.",
        family = Family.POSITION,
        nearness = "the share of the ending that stands there; of a pattern, 1 or 0",
        holds = {"ends with \"Any other questions?\"", "All done. **Any other questions?**\n"},
        fails = {"ends with \"Any other questions?\"", "Any other questions? Then write to us."})
public record EndsWith(Value.Selection ending) implements StandardRule<Passage> {
    public EndsWith {
        Selected.refuseEmptyTexts(ending.items());
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        return Selected.observe(ending, item -> switch (item) {
            case Value.Text(var text) -> literal(passage, text);
            case Value.Pattern pattern -> pattern(passage, pattern);
        });
    }

    private static Observation literal(Passage passage, String literal) {
        String text = passage.text();
        int words = Edges.wordsEnd(text);
        int from = (int) Math.max(0, words - 2L * literal.length());
        for (Literal.Place place :
                Literal.places(text, from, text.length(), literal).reversed()) {
            if (place.end() >= words) {
                return holds(passage, place.start(), place.end());
            }
        }
        int agreeing = Math.max(0, -1 - Literal.backward(text, words, literal));
        return fails(passage, (double) agreeing / literal.length());
    }

    private static Observation pattern(Passage passage, Value.Pattern pattern) {
        String text = passage.text();
        Pattern atEnd = Pattern.compile(
                "(?:" + pattern.source() + ")\\z", pattern.compiled().flags());
        for (int end : new int[] {Edges.end(text), Edges.wordsEnd(text)}) {
            Matcher matcher = atEnd.matcher(text.substring(0, end));
            if (matcher.find()) {
                return holds(passage, matcher.start(), matcher.end());
            }
        }
        return fails(passage, 0);
    }

    private static Observation holds(Passage passage, int from, int end) {
        return Observation.of(
                Outcome.HOLDS,
                () -> Shown.quoteEnd(passage.text().substring(from, end)) + " at the end",
                () -> List.of(passage.evidence(from, end)));
    }

    private static Observation fails(Passage passage, double share) {
        return new Observation(
                Outcome.FAILS,
                new Nearness(share, 1),
                () -> passage.text().isBlank() ? "no text" : Shown.quoteEnd(passage.text()) + " at the end",
                () -> {
                    int end = Edges.wordsEnd(passage.text());
                    return end == 0 ? List.of() : List.of(passage.evidence(Edges.wordStart(passage.text(), end), end));
                });
    }
}
