package dev.precept.compiler.vocabulary;

import java.util.List;

/** The subjects that are always there, as units of a conversation with at most one piece. */
public enum Given implements Unit {
    RESPONSE,
    PROMPT;

    @Override
    public List<? extends Subject> split(Subject subject) {
        if (!(subject instanceof Conversation conversation)) {
            return List.of();
        }
        return switch (this) {
            case RESPONSE -> List.of(conversation.response());
            case PROMPT -> conversation.prompt().map(List::of).orElseGet(List::of);
        };
    }

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
