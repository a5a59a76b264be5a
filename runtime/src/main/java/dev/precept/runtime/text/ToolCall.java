package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A call of a tool. */
@Named(
        singular = "call",
        plural = "calls",
        summary = "A call of a tool.",
        family = Family.TOOLS,
        of = {Domain.CONVERSATION, Domain.MESSAGE},
        gives = Domain.CALL,
        example = {"", ""})
public record ToolCall() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return Calls.of(subject);
    }
}
