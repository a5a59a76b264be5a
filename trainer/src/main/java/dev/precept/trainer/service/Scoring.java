package dev.precept.trainer.service;

import dev.precept.runtime.evaluate.Verdict;
import dev.precept.trainer.score.Answer;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.ScoreRequest;
import dev.precept.trainer.score.Scorer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scores for any of the forms in which requests come. */
record Scoring(Scorer scorer, Limits limits, Meters meters, RequestLog log) {
    /** @throws Trouble where the request cannot be done as a whole */
    ScoreReply score(JsonNode request, Visit visit) {
        return score(given(ScoreRequest.read(request)), visit);
    }

    /** {@code POST /v1/score}. */
    Reply answer(Visit visit) {
        ScoreReply reply = score(visit.body(), visit);
        return new Origin(reply).on(Reply.json(reply.bytes(visit.crew())));
    }

    private ScoreReply score(ScoreRequest request, Visit visit) {
        if (request.items().size() > limits.items()) {
            throw new Trouble(Reply.error(
                    413,
                    "too-many-items",
                    "a request has at most %d items, not %d"
                            .formatted(limits.items(), request.items().size()),
                    "send smaller batches"));
        }
        ScoreReply reply = given(scorer.score(request, visit.crew()));
        meters.items(reply.items());
        log(reply, visit);
        return reply;
    }

    private void log(ScoreReply reply, Visit visit) {
        Map<String, Long> statuses = reply.items().stream()
                .map(item -> item.status().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        ObjectNode line = log.line("scored")
                .put("request_id", visit.id())
                .put("items", reply.items().size())
                .put("policy", reply.policy().name());
        statuses.forEach(line::put);
        reason(reply).ifPresent(reason -> line.put("first_reason", reason));
        log.write(line);
        log.responses(visit.id(), reply.items());
    }

    private static Optional<String> reason(ScoreReply reply) {
        return reply.items().stream()
                .filter(item -> item.status() == Verdict.Status.UNSCORABLE)
                .findFirst()
                .flatMap(item -> item.reason());
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var refusal) -> throw new Trouble(Reply.refused(refusal));
        };
    }
}
