package dev.precept.trainer.score;

import dev.precept.compiler.diagnostic.Diagnostic;
import java.util.List;

/**
 * Why a request as a whole is not done.
 *
 * @param message one line that stands alone, without a full stop
 * @param hint what to do; empty where there is nothing to say
 * @param problems of a spec that does not compile
 */
public record Refusal(Code code, String message, String hint, List<Diagnostic> problems) {
    public Refusal {
        problems = List.copyOf(problems);
    }

    static Refusal of(Code code, String message, String hint) {
        return new Refusal(code, message, hint, List.of());
    }

    /** What kind of trouble it is. */
    public enum Code {
        /** The request is not of the form that is asked for. */
        BAD_REQUEST,
        /** The spec has errors. */
        BAD_SPEC,
        /** No spec of that id is known here; register it and ask again. */
        UNKNOWN_SPEC,
        /** No policy has that name. */
        UNKNOWN_POLICY;

        /** As it stands in replies, such as {@code unknown-spec}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
