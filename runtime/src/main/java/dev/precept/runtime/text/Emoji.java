package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A picture among the characters. */
@Named(
        singular = "emoji",
        plural = "emojis",
        summary = "A picture among the characters, with all its modifiers: a flag, a family and a keycap are one each.",
        family = Family.CHARACTERS,
        example = {"", "hi 👍🏽 🇫🇷!", "👍🏽", "🇫🇷"})
public record Emoji() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Emojis.FEATURE);
    }
}
