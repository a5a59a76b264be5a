package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** The calls that a conversation or one message makes. */
final class Calls {
    private Calls() {}

    static List<Call> of(Subject subject) {
        return switch (subject) {
            case Conversation conversation ->
                conversation.messages().stream()
                        .flatMap(message -> message.calls().stream())
                        .toList();
            case Passage passage -> passage.message().calls();
            case Call call -> List.of(call);
        };
    }
}
