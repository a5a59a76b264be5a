package dev.precept.trainer.reward;

import dev.precept.runtime.text.Content;
import dev.precept.runtime.text.Transcript;
import java.util.Optional;

/**
 * What a policy wants to know of a response beside its verdict.
 *
 * @param group names the responses to one prompt
 * @param tokens of the response, where token rewards are asked for
 */
public record Circumstances(Finish finish, Shape shape, Optional<String> group, Optional<Tokens> tokens) {
    /** A whole answer in text, alone. */
    public static final Circumstances PLAIN =
            new Circumstances(Finish.STOP, Shape.TEXT, Optional.empty(), Optional.empty());

    /** Why the model stopped. */
    public enum Finish {
        /** It was done, or nobody said. */
        STOP,
        /** It ran into its limit of length. */
        LENGTH
    }

    /** What a response consists of. */
    public enum Shape {
        TEXT,
        /** Calls of tools, and no text that says anything. */
        CALLS_ONLY;

        /** Of what the assistant said last. */
        public static Shape of(Transcript transcript) {
            boolean calls = !transcript.response().message().calls().isEmpty();
            return calls && !Content.says(transcript.fresh().response()) ? CALLS_ONLY : TEXT;
        }
    }
}
