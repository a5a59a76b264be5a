package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;

@Kind(
        phrase = "is free of {characters}",
        plural = "are free of {characters}",
        summary = "No character of a named class stands anywhere in the text, whatever its script: commas, full stops,"
                + " exclamation marks, question marks, colons, semicolons, hyphens, dashes, apostrophes, quotation marks,"
                + " brackets, punctuation, digits, letters, capital letters, small letters, asterisks, emoji, white space,"
                + " line breaks or non-ASCII characters.",
        family = Family.CHARACTERS,
        nearness = "1 / (1 + n) where n such characters stand there",
        holds = {"is free of \"commas\"", "No pause at all."},
        fails = {"is free of \"commas\"", "你好，世界"})
public record FreeOf(String characters) implements StandardRule<Passage> {
    public FreeOf {
        if (CharacterClass.ofWords(characters).isEmpty()) {
            throw new IllegalArgumentException(
                    Shown.quote(characters) + " is no class of characters; the classes are " + CharacterClass.all());
        }
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        CharacterClass of = CharacterClass.ofWords(characters).orElseThrow();
        long count = passage.text().codePoints().filter(of::has).count();
        return new Observation(
                Outcome.of(count == 0),
                Nearness.of(count, 0, 0),
                () -> count == 0 ? "none" : count + " of them",
                () -> Places.runs(passage, of::has));
    }
}
