package dev.precept.runtime.evaluate;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;
import java.util.Optional;

/** A piece and what was seen in it. */
record Piece(Subject subject, Observation seen) {
    /** What shows it: what the body points at, else the piece itself. */
    List<Evidence> evidence() {
        List<Evidence> inside = seen.evidence().get();
        return inside.isEmpty() ? place(subject).stream().toList() : inside;
    }

    /** Where a subject stands; a call or a conversation stands in no text. */
    static Optional<Evidence> place(Subject subject) {
        return switch (subject) {
            case Passage passage -> Optional.of(passage.evidence());
            case Call call -> Optional.empty();
            case Conversation conversation -> Optional.empty();
        };
    }
}
