package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through the statements of a spec in order and says what came of each requirement. Of one use. */
final class Walk {
    private final Function<Node, Observation> look;
    private final List<Seen> seen = new ArrayList<>();

    /** @param look what a node comes to, of the whole conversation */
    Walk(Function<Node, Observation> look) {
        this.look = look;
    }

    List<Seen> of(List<Step> steps) {
        steps.forEach(step -> walk(step, Seen::reached));
        return List.copyOf(seen);
    }

    /** What is said of a requirement by where it stands. */
    @FunctionalInterface
    private interface Saying {
        Seen of(Statement.Requirement requirement, Observation observation);
    }

    /** FAILS where one requirement of the step fails, else UNKNOWN where one is, else HOLDS. */
    private Outcome walk(Step step, Saying saying) {
        return switch (step) {
            case Step.Demand(var requirement, var node) -> {
                Observation observation = requirement.modality() == Modality.FORBID
                        ? look.apply(node).negated()
                        : look.apply(node);
                seen.add(saying.of(requirement, observation));
                yield observation.outcome();
            }
            case Step.Fork fork -> fork(fork, saying);
            case Step.Series(var steps) -> series(steps, saying);
        };
    }

    private Outcome fork(Step.Fork fork, Saying saying) {
        Observation guard = look.apply(fork.guard());
        return switch (guard.outcome()) {
            case HOLDS -> {
                Outcome outcome = all(fork.then(), saying);
                skip(fork.otherwise());
                yield outcome;
            }
            case FAILS -> {
                skip(fork.then());
                yield all(fork.otherwise(), saying);
            }
            case UNKNOWN -> {
                requirements(fork.then(), demand -> seen.add(Seen.undecided(demand.requirement(), guard)));
                requirements(fork.otherwise(), demand -> seen.add(Seen.undecided(demand.requirement(), guard)));
                yield Outcome.UNKNOWN;
            }
        };
    }

    private Outcome series(List<Step> steps, Saying saying) {
        Outcome outcome = Outcome.HOLDS;
        for (Step step : steps) {
            outcome = outcome.and(walk(step, outcome == Outcome.FAILS ? Seen::notReached : saying));
        }
        return outcome;
    }

    private Outcome all(List<Step> steps, Saying saying) {
        Outcome outcome = Outcome.HOLDS;
        for (Step step : steps) {
            outcome = outcome.and(walk(step, saying));
        }
        return outcome;
    }

    private void skip(List<Step> steps) {
        requirements(steps, demand -> seen.add(Seen.notTaken(demand.requirement())));
    }

    private static void requirements(List<Step> steps, Consumer<Step.Demand> each) {
        for (Step step : steps) {
            switch (step) {
                case Step.Demand demand -> each.accept(demand);
                case Step.Fork fork -> {
                    requirements(fork.then(), each);
                    requirements(fork.otherwise(), each);
                }
                case Step.Series(var inner) -> requirements(inner, each);
            }
        }
    }
}
