package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Unusable;
import dev.precept.trainer.score.Answer;
import dev.precept.trainer.score.Crew;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.ScoreRequest;
import dev.precept.trainer.score.Scored;
import dev.precept.trainer.score.Scorer;
import java.util.List;
import java.util.Optional;

/** Rewards batches of stored rows as the service does; called by any thread. */
record Rewarding(Scorer scorer, ScoreRequest request, Optional<RowLabels> labels) {
    /** An item and its line. */
    record Line(Scored item, byte[] bytes) {}

    /** @throws Unusable where an item asks for a spec that nobody knows */
    List<Line> of(List<StoredRow> rows) {
        return rows.getFirst().reason().isPresent() ? List.of(unreadable(rows.getFirst())) : readable(rows);
    }

    private static Line unreadable(StoredRow row) {
        Scored item = Scorer.unreadable(row.number(), row.reason().orElse(""));
        return new Line(item, item.bytes());
    }

    private List<Line> readable(List<StoredRow> rows) {
        List<Scorer.Numbered> items = rows.stream()
                .map(row -> new Scorer.Numbered(
                        row.number(),
                        labels.map(all -> all.completed(row.item())).orElse(row.item())))
                .toList();
        return switch (scorer.score(request, items, Crew.ALONE)) {
            case Answer.Given<ScoreReply>(var reply) ->
                reply.items().stream().map(item -> new Line(item, item.bytes())).toList();
            case Answer.Refused<ScoreReply>(var refusal) ->
                throw new Unusable("line %d: %s".formatted(rows.getFirst().number(), refusal.message()));
        };
    }
}
