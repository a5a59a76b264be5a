package dev.precept.runtime.judge;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** What can be wrong with the address of a judge. */
public sealed interface JudgeProblem extends Problem {
    /** No kind of judge is called so. @param forms of those that there are */
    record UnknownJudge(Span span, String scheme, List<String> forms) implements JudgeProblem {
        public UnknownJudge {
            forms = List.copyOf(forms);
        }

        @Override
        public String message() {
            return scheme.isEmpty() ? "no judge is named" : "there is no judge `" + scheme + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("it is one of `" + String.join("`, `", forms) + "`");
        }
    }

    /** A kind that Precept has and that is not on this class path. */
    record JudgeNotInstalled(Span span, String scheme) implements JudgeProblem {
        @Override
        public String message() {
            return "the judge `" + scheme + "` is not installed";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "it needs libraries that are not on the class path; without them there are `openai:URL#MODEL` and "
                            + "`classify:URL`");
        }
    }

    /** The place does not say what it must, or what stands there cannot be used. @param reason without a full stop */
    record UnusableJudge(Span span, String reason, Optional<String> hint) implements JudgeProblem {
        @Override
        public String message() {
            return reason;
        }
    }
}
