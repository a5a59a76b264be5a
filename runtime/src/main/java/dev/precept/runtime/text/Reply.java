package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A message of the assistant. */
@Named(
        singular = "reply",
        plural = "replies",
        summary = "A message of the assistant.",
        family = Family.STRUCTURE,
        of = Domain.CONVERSATION,
        gives = Domain.MESSAGE,
        example = {"", "Hello.", "Hello."})
public record Reply() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Conversation conversation
                ? conversation.messages().stream()
                        .filter(message -> message.role() == Role.ASSISTANT)
                        .map(conversation::passage)
                        .toList()
                : List.of();
    }
}
