package dev.precept.runtime.judge.remote;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The probability of yes, by the tokens that might have stood where the answer stands. */
final class TokenProbability {
    private TokenProbability() {}

    /**
     * The share of yes in what is either yes or no.
     *
     * @param tokens with their {@code top_logprobs}, as chat completions list them
     * @param answer what the tokens say; nothing where no token says it alone
     */
    static OptionalDouble of(JsonNode tokens, Word answer) {
        for (JsonNode token : tokens) {
            if (Word.leading(token.path("token").stringValue(""))
                    .filter(answer::equals)
                    .isPresent()) {
                return share(token);
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble share(JsonNode token) {
        double yes = 0;
        double no = 0;
        for (JsonNode one : token.path("top_logprobs")) {
            double probability = Math.exp(one.path("logprob").asDouble(Double.NEGATIVE_INFINITY));
            var word = Word.leading(one.path("token").stringValue(""));
            if (word.isPresent()) {
                switch (word.get()) {
                    case YES -> yes += probability;
                    case NO -> no += probability;
                }
            }
        }
        double share = yes / (yes + no);
        return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
