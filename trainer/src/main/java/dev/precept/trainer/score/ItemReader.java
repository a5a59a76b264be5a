package dev.precept.trainer.score;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.runtime.text.Transcript;
import dev.precept.trainer.reward.Circumstances;
import dev.precept.trainer.reward.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an item says beside its response. */
final class ItemReader {
    private ItemReader() {}

    /** How the response came to be, and where its tokens stand. */
    static Fit<Circumstances> circumstances(JsonNode item, Transcript transcript) {
        return finish(item)
                .then(finish -> group(item)
                        .then(group -> tokens(item, transcript.response().message())
                                .map(tokens ->
                                        new Circumstances(finish, Circumstances.Shape.of(transcript), group, tokens))));
    }

    private static Fit<Circumstances.Finish> finish(JsonNode item) {
        JsonNode reason = item.path("finish_reason");
        if (!ScoreRequest.isAbsent(reason) && !reason.isString()) {
            return new Fit.Unfit<>("`finish_reason`: expected a string");
        }
        return new Fit.Fits<>(
                reason.stringValue("").equals("length") ? Circumstances.Finish.LENGTH : Circumstances.Finish.STOP);
    }

    private static Fit<Optional<String>> group(JsonNode item) {
        JsonNode group = item.path("group");
        if (ScoreRequest.isAbsent(group)) {
            return new Fit.Fits<>(Optional.empty());
        }
        return group.isString() || group.isNumber()
                ? new Fit.Fits<>(Optional.of(group.asString()))
                : new Fit.Unfit<>("`group`: expected a string");
    }

    private static Fit<Optional<Tokens>> tokens(JsonNode item, Message response) {
        JsonNode offsets = item.path("offsets");
        JsonNode texts = item.path("tokens");
        if (!ScoreRequest.isAbsent(offsets)) {
            return offsets(offsets)
                    .then(pairs -> Tokens.ofOffsets(response.index(), response.text(), pairs))
                    .map(Optional::of);
        }
        if (!ScoreRequest.isAbsent(texts)) {
            return texts(texts)
                    .then(tokens -> Tokens.ofTexts(response.index(), response.text(), tokens))
                    .map(Optional::of);
        }
        return new Fit.Fits<>(Optional.empty());
    }

    private static Fit<List<List<Integer>>> offsets(JsonNode offsets) {
        var pairs = new ArrayList<List<Integer>>(offsets.size());
        for (JsonNode pair : offsets) {
            boolean whole = pair.isArray()
                    && pair.size() == 2
                    && pair.valueStream().allMatch(end -> end.isIntegralNumber() && end.canConvertToInt());
            if (!whole) {
                return new Fit.Unfit<>("`offsets[%d]`: expected a start and an end".formatted(pairs.size()));
            }
            pairs.add(List.of(pair.get(0).intValue(), pair.get(1).intValue()));
        }
        return offsets.isArray() ? new Fit.Fits<>(pairs) : new Fit.Unfit<>("`offsets`: expected an array of pairs");
    }

    private static Fit<List<String>> texts(JsonNode tokens) {
        return tokens.isArray() && tokens.valueStream().allMatch(JsonNode::isString)
                ? new Fit.Fits<>(tokens.valueStream().map(JsonNode::stringValue).toList())
                : new Fit.Unfit<>("`tokens`: expected an array of strings");
    }
}
