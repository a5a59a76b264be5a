package dev.precept.runtime.judge.remote;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** What a chat model answered. */
sealed interface ChatVerdict {
    /** Yes or no. @param probability of yes by the answer's token, where the server tells */
    record Given(Word word, OptionalDouble probability) implements ChatVerdict {}

    /** Neither. @param reason one line, without a full stop */
    record Unreadable(String reason) implements ChatVerdict {}

    /** Reads a completion. */
    static ChatVerdict of(JsonNode completion) {
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").stringValue("");
        if (!refusal.isBlank()) {
            return new Unreadable("the judge refused: " + Shown.brief(refusal));
        }
        if (choice.path("finish_reason").stringValue("").equals("content_filter")) {
            return new Unreadable("the judge's answer was filtered out");
        }
        String content = message.path("content").stringValue("");
        Optional<Word> word = Word.leading(content);
        if (word.isEmpty()) {
            return new Unreadable(
                    content.isBlank()
                            ? "the judge answered nothing"
                            : "the judge answered neither yes nor no: `" + Shown.brief(content) + "`");
        }
        return new Given(word.get(), TokenProbability.of(choice.path("logprobs").path("content"), word.get()));
    }
}
