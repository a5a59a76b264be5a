package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A message. */
@Named(
        singular = "message",
        plural = "messages",
        summary = "A message of the conversation, of whomever.",
        family = Family.STRUCTURE,
        of = Domain.CONVERSATION,
        gives = Domain.MESSAGE,
        example = {"", "Hello.", "Hello."})
public record Turn() implements StandardUnit {
    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Conversation conversation
                ? conversation.messages().stream().map(conversation::passage).toList()
                : List.of();
    }
}
