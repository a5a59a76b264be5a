package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import java.util.Locale;

/** A fenced block of code of one language. */
@Named(
        singular = "code block of {language}",
        plural = "code blocks of {language}",
        summary = "What stands between two fences of code, the first with the name of that language, in any case.",
        family = Family.STRUCTURE,
        example = {"\"python\"", "```python\nx\n```\n\n```\ny\n```\n", "x"})
public record CodeBlockOf(String language) implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.CODE_BLOCKS_OF).getOrDefault(language.toLowerCase(Locale.ROOT), Stretches.NONE);
    }
}
