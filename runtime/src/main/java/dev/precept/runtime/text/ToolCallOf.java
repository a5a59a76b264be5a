package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A call of one tool. */
@Named(
        singular = "call of {name}",
        plural = "calls of {name}",
        summary = "A call of the tool of that name.",
        family = Family.TOOLS,
        of = {Domain.CONVERSATION, Domain.MESSAGE},
        gives = Domain.CALL,
        example = {"\"lookup\"", ""})
public record ToolCallOf(String name) implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return Calls.of(subject).stream()
                .filter(call -> call.name().equals(name))
                .toList();
    }
}
