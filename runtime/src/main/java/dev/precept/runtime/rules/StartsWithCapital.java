package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "starts with a capital letter",
        plural = "start with a capital letter",
        summary =
                "The first letter or digit is a capital letter; white space, markup, list markers, brackets and quotation"
                        + " marks before it are passed over.",
        family = Family.CASING,
        holds = {"starts with a capital letter", "1. **\"Éclairs\"** are first."},
        fails = {"starts with a capital letter", "iPhones are first."})
public record StartsWithCapital() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        String text = passage.text();
        int at = Edges.wordsStart(text);
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        int from = at;
        boolean capital = from < text.length() && CharacterClass.CAPITAL_LETTERS.has(text.codePointAt(from));
        return Observation.of(
                Outcome.of(capital),
                () -> from == text.length() ? "no letter" : Shown.quote(text.substring(from)) + " at the start",
                () -> from == text.length()
                        ? List.of()
                        : List.of(passage.evidence(from, from + Character.charCount(text.codePointAt(from)))));
    }
}
