package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All or nothing. */
@Kind(
        phrase = "gives different parts divided by {divider}",
        plural = "give different parts divided by {divider}",
        summary = "No two parts between dividers are the same.",
        family = Family.SIMILARITY,
        holds = {"gives different parts divided by \"***\"", "One.\n***\nTwo."},
        fails = {"gives different parts divided by \"***\"", "One.\n***\nOne."})
public record DifferentParts(String divider) implements Rule<Passage> {
    public DifferentParts {
        new DividedPart(divider);
    }

    @Override
    public Observation observe(Passage passage) {
        List<Passage> parts = new DividedPart(divider).split(passage);
        Set<String> texts = new HashSet<>();
        List<Evidence> repeated = new ArrayList<>();
        for (Passage part : parts) {
            if (!texts.add(part.text())) {
                repeated.add(part.evidence());
            }
        }
        return Observation.of(
                Outcome.of(repeated.isEmpty()),
                () -> texts.size() + " different of " + parts.size(),
                () -> List.copyOf(repeated));
    }
}
