package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Binding;
import java.util.List;
import java.util.Optional;

/** A plan under one binding: nothing is left to look up. Immutable, and shared between threads. */
public final class Ready {
    private final Plan plan;
    private final Binding binding;
    private final Optional<String> answerAfter;
    private final List<Step> steps;
    private final Gate gate;

    Ready(Plan plan, Binding binding, Optional<String> answerAfter, List<Step> steps) {
        this.plan = plan;
        this.binding = binding;
        this.answerAfter = answerAfter;
        this.steps = List.copyOf(steps);
        this.gate = plan.gate(binding);
    }

    public Plan plan() {
        return plan;
    }

    /** What the spec's parameters stand for. */
    public Binding binding() {
        return binding;
    }

    /** Whether a response without content can be accepted, whichever branches apply. */
    public Gate gate() {
        return gate;
    }

    Optional<String> answerAfter() {
        return answerAfter;
    }

    List<Step> steps() {
        return steps;
    }
}
