package dev.precept.compiler.vocabulary;

import java.util.List;
import java.util.Optional;

/** An exchange of messages. */
public non-sealed interface Conversation extends Subject {
    List<Message> messages();

    /** The whole text of a message, the same object at each call. For the response this is the extracted answer. */
    Passage passage(Message message);

    /** The last assistant message, or what {@code answer after} leaves of it. */
    Passage response();

    /** The last user message before the response. */
    Optional<Passage> prompt();
}
