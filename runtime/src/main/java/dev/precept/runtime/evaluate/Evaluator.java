package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.text.Content;
import dev.precept.runtime.text.Extraction;
import dev.precept.runtime.text.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what is true of a response. Holds no state, and serves all threads.
 *
 * @param judge decides what no rule can
 */
public record Evaluator(Judge judge) {
    /** The verdict under these values; unscorable where they do not fit. */
    public Verdict evaluate(Plan plan, Map<String, Value> values, Transcript transcript) {
        return switch (plan.bind(values)) {
            case Fit.Fits<Ready>(var ready) -> evaluate(ready, transcript);
            case Fit.Unfit<Ready>(var reason) -> Verdict.unscorable(reason);
        };
    }

    /** The verdict, with everything that shows it. */
    public Verdict evaluate(Ready ready, Transcript transcript) {
        return switch (extracted(ready, transcript)) {
            case Extraction.Unscorable(var reason) ->
                Verdict.unscorable(new Obstacle(Obstacle.Cause.UNCLOSED_THINKING, reason));
            case Extraction.Extracted(var answer) -> {
                var claims = new Claims(judge);
                yield verdict(ready, answer, seen(ready, answer, claims, Engine::observe), claims);
            }
        };
    }

    /**
     * What became of each requirement in the order of the spec, and nothing else: with less work than a verdict. None where
     * the response is unscorable.
     */
    public List<Decision> decisions(Ready ready, Transcript transcript) {
        return switch (extracted(ready, transcript)) {
            case Extraction.Unscorable(var reason) -> List.of();
            case Extraction.Extracted(var answer) -> {
                List<Seen> seen = seen(ready, answer, new Claims(judge), Evaluator::outcome);
                boolean strikes =
                        gate(ready, answer, seen).filter(Decision.FAILS::equals).isPresent();
                yield seen.stream()
                        .map(one -> strikes ? one.withoutContent().decision() : one.decision())
                        .toList();
            }
        };
    }

    private static Extraction extracted(Ready ready, Transcript transcript) {
        Transcript searching = transcript.searching(ready.plan().literals());
        return ready.answerAfter().map(searching::answerAfter).orElseGet(() -> new Extraction.Extracted(searching));
    }

    private static Observation outcome(Engine engine, Node node, Transcript answer) {
        return Observation.of(engine.outcome(node, answer), () -> "");
    }

    /** Walks until no claim is left that a judge was not asked about. */
    private static List<Seen> seen(Ready ready, Transcript answer, Claims claims, Looking looking) {
        List<Seen> seen;
        do {
            var engine = new Engine(new Kept(ready.plan().slots()), claims);
            seen = new Walk(node -> looking.look(engine, node, answer)).of(ready.steps());
        } while (claims.settle());
        return seen;
    }

    /** How much of a node is looked at. */
    @FunctionalInterface
    private interface Looking {
        Observation look(Engine engine, Node node, Transcript answer);
    }

    private static Verdict verdict(Ready ready, Transcript answer, List<Seen> seen, Claims claims) {
        var findings = new Findings(ready, answer.messages());
        Optional<Decision> gate = gate(ready, answer, seen);
        boolean strikes = gate.filter(Decision.FAILS::equals).isPresent();
        List<Seen> counted = strikes ? seen.stream().map(Seen::withoutContent).toList() : seen;
        var all = new ArrayList<Finding>(seen.size() + 1);
        gate.map(decision -> Findings.of(shown(ready, seen), decision)).ifPresent(all::add);
        counted.stream().map(findings::of).forEach(all::add);
        return strikes
                ? Verdict.of(Optional.of(false), all, List.of())
                : Verdict.of(accepted(counted), all, claims.judgements(findings::place));
    }

    /** Whether the response has the content that this spec wants; empty where the gate is open. */
    private static Optional<Decision> gate(Ready ready, Transcript answer, List<Seen> seen) {
        Gate gate = shown(ready, seen);
        return switch (gate) {
            case OPEN -> Optional.empty();
            case TEXT -> Optional.of(decision(Content.says(answer.response())));
            case TEXT_OR_CALLS ->
                Optional.of(decision(Content.says(answer.response())
                        || !answer.response().message().calls().isEmpty()));
        };
    }

    /** A gate that is open for the sake of a branch is shut where that branch does not apply. */
    private static Gate shown(Ready ready, List<Seen> seen) {
        return ready.gate() == Gate.OPEN ? ready.plan().gate(applicable(seen), ready.binding()) : ready.gate();
    }

    private static Stream<Statement.Requirement> applicable(List<Seen> seen) {
        return seen.stream()
                .filter(one -> one.decision() != Decision.NOT_APPLICABLE)
                .map(Seen::requirement);
    }

    private static Decision decision(boolean holds) {
        return holds ? Decision.HOLDS : Decision.FAILS;
    }

    private static Optional<Boolean> accepted(List<Seen> seen) {
        boolean undecided = false;
        for (Seen one : seen) {
            boolean counts = one.requirement().modality() != Modality.PREFER
                    && one.requirement().weight().signum() > 0;
            if (counts && one.decision() == Decision.FAILS) {
                return Optional.of(false);
            }
            undecided |= counts && one.decision() == Decision.UNKNOWN;
        }
        return undecided ? Optional.empty() : Optional.of(true);
    }
}
