package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.Types;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is spoken of, seen from what is given.
 *
 * @param steps from the given thing to the piece, outermost first; without any, the thing itself
 * @param gives what it can be
 */
record Subject(List<Step> steps, Set<Domain> gives) {
    static final Subject CONVERSATION = new Subject(List.of(), Set.of(Domain.CONVERSATION));
    static final Subject RESPONSE = of(Given.RESPONSE);
    static final Subject PROMPT = of(Given.PROMPT);
    /** Anything at all: that of which a defined phrase speaks. */
    static final Subject ANYTHING = new Subject(List.of(), EnumSet.allOf(Domain.class));

    Subject {
        steps = List.copyOf(steps);
    }

    /** Pieces of what stands before it, and which of them. */
    record Step(UnitCall unit, Pick pick) {}

    /** Which of the pieces. */
    sealed interface Pick {
        record At(int index) implements Pick {}

        record Counted(Quantity quantity) implements Pick {}
    }

    private static Subject of(Given given) {
        return new Subject(List.of(new Step(new UnitCall.The(given), new Pick.At(0))), EnumSet.of(Domain.MESSAGE));
    }

    /** The piece of it. */
    Subject then(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Subject(longer, Set.of(step.unit().gives()));
    }

    /** What it can be seen from. */
    Set<Domain> from() {
        return steps.isEmpty() ? gives : Types.subjects(steps.getFirst().unit());
    }

    /** True where it is one thing, so that what is said of it needs no telling of which. */
    boolean isOne() {
        return steps.stream().allMatch(step -> step.pick() instanceof Pick.At);
    }

    /** The clause that says the body of it. */
    Clause say(Clause body, Interner interner) {
        Clause said = body;
        for (Step step : steps.reversed()) {
            UnitCall unit = interner.one(step.unit());
            said = interner.one(
                    switch (step.pick()) {
                        case Pick.At(var index) -> new Clause.Select(index, unit, said);
                        case Pick.Counted(var quantity) -> new Clause.Count(interner.one(quantity), unit, said);
                    });
        }
        return said;
    }
}
