package dev.precept.trainer.score;

import dev.precept.compiler.graph.Fit;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.exchange.Row;
import dev.precept.runtime.exchange.RowReader;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.suite.Mode;
import dev.precept.trainer.reward.Circumstances;
import dev.precept.trainer.reward.Reward;
import dev.precept.trainer.reward.RewardPolicy;
import dev.precept.trainer.reward.Rewarded;
import dev.precept.trainer.reward.Rewarder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/**
 * Gives rewards. Serves all threads.
 *
 * @param specs where specs are found and kept
 * @param policies those that may be named
 * @param judge decides what no rule can
 */
public record Scorer(SpecRegistry specs, PolicyBook policies, Judge judge) {
    /** The version of the code that scores. */
    public static String engine() {
        return Optional.ofNullable(Scorer.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /** An item with its place in the request, from 1, which names it where it has no id. */
    public record Numbered(long number, JsonNode item) {}

    private record Sourced(Numbered numbered, Answer<Spec> spec) {}

    /**
     * The rewards of a batch, in its order. An item that cannot be read costs only itself; a spec that is not known, or of
     * the request and broken, costs the batch.
     */
    public Answer<ScoreReply> score(ScoreRequest request, Crew crew) {
        List<Numbered> items = IntStream.range(0, request.items().size())
                .mapToObj(index -> new Numbered(index + 1, request.items().get(index)))
                .toList();
        return score(request, items, crew);
    }

    /** The same for items that stand somewhere in a file. */
    public Answer<ScoreReply> score(ScoreRequest request, List<Numbered> items, Crew crew) {
        Optional<Answer<Spec>> common = request.spec().map(source -> spec(source, request.mode()));
        if (common.isPresent() && common.get() instanceof Answer.Refused<Spec>(var refusal)) {
            return new Answer.Refused<>(refusal);
        }
        return policies.find(request.policy()).then(policy -> {
            List<Sourced> sourced =
                    crew.work(items, item -> new Sourced(item, spec(item.item(), common, request.mode())));
            for (Sourced one : sourced) {
                if (one.spec() instanceof Answer.Refused<Spec>(var refusal)
                        && refusal.code() == Refusal.Code.UNKNOWN_SPEC) {
                    return new Answer.Refused<>(refusal);
                }
            }
            List<Judged> judged = crew.work(sourced, this::judge);
            return new Answer.Given<>(new ScoreReply(policy, engine(), judge.binding(), rewarded(policy, judged)));
        });
    }

    /** An item of which nothing can be said. @param reason one line, without a full stop */
    public static Scored unreadable(long number, String reason) {
        return new Scored(
                Judged.unreadable(new LongNode(number), Optional.empty(), reason),
                reward(new Rewarded.Refused(reason)));
    }

    private static List<Scored> rewarded(RewardPolicy policy, List<Judged> judged) {
        List<Rewarded> rewards =
                Rewarder.rewards(policy, judged.stream().map(Judged::item).toList());
        return IntStream.range(0, judged.size())
                .mapToObj(index -> new Scored(judged.get(index), reward(rewards.get(index))))
                .toList();
    }

    private static Reward reward(Rewarded rewarded) {
        return switch (rewarded) {
            case Rewarded.Given(var reward) -> reward;
            case Rewarded.Refused(var reason) -> Reward.none(reason, Reward.Advice.USE);
        };
    }

    /** What judges an item: what it says itself, then what the request says, then its label. */
    private Answer<Spec> spec(JsonNode item, Optional<Answer<Spec>> common, Optional<Mode> mode) {
        return SpecSource.read(item).then(own -> {
            if (own.isPresent()) {
                return spec(own.get(), mode);
            }
            if (common.isPresent()) {
                return common.get();
            }
            JsonNode label = item.path("label");
            return ScoreRequest.isAbsent(label)
                    ? Answer.refused(
                            Refusal.Code.BAD_REQUEST,
                            "nothing says which spec is meant: no `spec_id`, `spec` or `label`",
                            "")
                    : specs.label(label, mode.orElse(Mode.REFERENCE));
        });
    }

    private Answer<Spec> spec(SpecSource source, Optional<Mode> mode) {
        return switch (source) {
            case SpecSource.Id(var id) -> specs.find(id, mode.orElse(Mode.NATIVE));
            case SpecSource.Content(var content) -> specs.inline(content, mode.orElse(Mode.NATIVE));
        };
    }

    private Judged judge(Sourced sourced) {
        Numbered numbered = sourced.numbered();
        return switch (sourced.spec()) {
            case Answer.Given<Spec>(var spec) -> judge(numbered, spec);
            case Answer.Refused<Spec>(var refusal) ->
                Judged.unreadable(id(numbered), Optional.empty(), refusal.message());
        };
    }

    private Judged judge(Numbered numbered, Spec spec) {
        var reader = new RowReader(spec.plan().graph().parameters(), Map.of(), Optional.empty());
        return switch (reader.read(numbered.number(), numbered.item())) {
            case Row.Unreadable row -> Judged.unreadable(row.id(), Optional.of(spec), row.reason());
            case Row.Readable row -> judge(numbered.item(), row, spec);
        };
    }

    private Judged judge(JsonNode item, Row.Readable row, Spec spec) {
        Fit<Ready> bound = spec.whole().orElseGet(() -> spec.plan().bind(row.values()));
        Fit<Judged> judged = bound.then(ready -> ItemReader.circumstances(item, row.transcript())
                .map(circumstances -> judged(row, spec, ready, circumstances)));
        return switch (judged) {
            case Fit.Fits<Judged>(var fits) -> fits;
            case Fit.Unfit<Judged>(var reason) -> Judged.unreadable(row.id(), Optional.of(spec), reason);
        };
    }

    private Judged judged(Row.Readable row, Spec spec, Ready ready, Circumstances circumstances) {
        Verdict verdict = new Evaluator(judge).evaluate(ready, row.transcript());
        return new Judged(
                row.id(),
                Optional.of(spec),
                row.transcript().prompt().map(prompt -> prompt.text()).orElse(""),
                row.transcript().response().message().text(),
                row.transcript().response().message().index(),
                verdict,
                circumstances);
    }

    private static JsonNode id(Numbered numbered) {
        JsonNode id = numbered.item().path("id");
        return ScoreRequest.isAbsent(id) ? new LongNode(numbered.number()) : id;
    }
}
