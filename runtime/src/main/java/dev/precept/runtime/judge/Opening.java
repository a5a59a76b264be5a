package dev.precept.runtime.judge;

import dev.precept.compiler.diagnostic.Diagnostic;

/** What came of asking for a judge. */
public sealed interface Opening {
    /** It is ready; whoever asked closes it. */
    record Opened(Judge judge) implements Opening {}

    /** There is none, and why. */
    record Refused(JudgeAddress address, JudgeProblem problem) implements Opening {
        /** The problem with the words that it points into. */
        public Diagnostic diagnostic() {
            return new Diagnostic(address.source(), problem);
        }
    }
}
