package dev.precept.trainer.reward;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with the file of a policy. */
public sealed interface PolicyProblem extends Problem {
    /** The text is no JSON object. @param reason one line, without a full stop */
    record UnreadablePolicy(Span span, String reason) implements PolicyProblem {
        @Override
        public String message() {
            return "this is no policy: " + reason;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("a policy is a JSON object, such as `{\"name\": \"own\", \"base\": \"dense\"}`");
        }
    }

    /** A key that no policy has. */
    record UnknownKey(Span span, String key, Optional<String> nearest) implements PolicyProblem {
        @Override
        public String message() {
            return "a policy has no `" + key + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(nearest.map("did you mean `%s`?"::formatted)
                    .orElseGet(() -> "it has " + listed(PolicyReader.KEYS)));
        }
    }

    /** A key that was there before. */
    record RepeatedKey(Span span, String key) implements PolicyProblem {
        @Override
        public String message() {
            return "`" + key + "` is said already";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("leave one of them");
        }
    }

    /** A key that must be there. The span is that of the whole object's beginning. */
    record MissingKey(Span span, String key, String advice) implements PolicyProblem {
        @Override
        public String message() {
            return "the policy says no `" + key + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(advice);
        }
    }

    /** A value of another type. @param expected with its article */
    record WrongType(Span span, String key, String expected, String found, Optional<String> hint)
            implements PolicyProblem {
        @Override
        public String message() {
            return "`" + key + "` is " + expected + ", not " + found;
        }
    }

    /** A word that the key does not take. */
    record UnknownWord(Span span, String key, String word, List<String> words, Optional<String> nearest)
            implements PolicyProblem {
        public UnknownWord {
            words = List.copyOf(words);
        }

        @Override
        public String message() {
            return "`" + key + "` cannot be `" + word + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    nearest.map("did you mean `%s`?"::formatted).orElseGet(() -> "it is one of " + listed(words)));
        }
    }

    /** A number beyond what the key takes. */
    record NumberOutOfRange(Span span, String key, String number) implements PolicyProblem {
        @Override
        public String message() {
            return "`" + key + "` is from 0 to 1, not `" + number + "`";
        }
    }

    /** A rate where nothing decays. */
    record IdleDecay(Span span, String aggregation) implements PolicyProblem {
        @Override
        public String message() {
            return "`decay` has no meaning under `" + aggregation + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("it is the rate of `\"aggregation\": \"sequential_decay\"`");
        }
    }

    /** A name that cannot stand for this policy. @param reason what is wrong with it */
    record UnfitName(Span span, String name, String reason) implements PolicyProblem {
        @Override
        public String message() {
            return "a policy cannot be named `" + name + "`: " + reason;
        }
    }

    private static String listed(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
