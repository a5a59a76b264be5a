package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;

/** A fenced block of code. */
@Named(
        singular = "code block",
        plural = "code blocks",
        summary = "What stands between two fences of code.",
        family = Family.STRUCTURE,
        example = {"", "Run:\n\n```sh\nls\npwd\n```\n", "ls\npwd"})
public record CodeBlock() implements WholeUnit {
    @Override
    public Stretches in(Passage whole) {
        return whole.feature(Reading.CODE_BLOCKS);
    }
}
