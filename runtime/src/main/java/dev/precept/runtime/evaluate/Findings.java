package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Modality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes findings of what was seen.
 *
 * @param ready what was evaluated, for the sentences
 * @param messages where the evidence points
 */
record Findings(Ready ready, List<Message> messages) {
    /** So many places show what is meant; a thousand more show no more. */
    static final int MOST_EVIDENCE = 50;

    Finding of(Seen seen) {
        Statement.Requirement requirement = seen.requirement();
        Said said = ready.plan().said(requirement, ready.binding());
        return new Finding(
                requirement.label(),
                said.sentence(),
                requirement.path(),
                requirement.family(),
                requirement.modality(),
                seen.decision(),
                seen.score(),
                requirement.weight(),
                requirement.span(),
                places(seen.observation().evidence().get()),
                seen.observation().observed().get(),
                said.wanted(),
                seen.unreached());
    }

    /** That of the gate. */
    static Finding of(Gate gate, Decision decision) {
        return new Finding(
                Optional.empty(),
                String.join(" ", gate.sentences()),
                Gate.PATH,
                Family.LENGTH,
                Modality.REQUIRE,
                decision,
                decision == Decision.HOLDS ? 1 : 0,
                BigDecimal.ZERO,
                new Span(0, 0),
                List.of(),
                decision == Decision.HOLDS ? "content" : "no content",
                "content",
                Optional.empty());
    }

    /** One place alone. */
    Place place(Evidence evidence) {
        return places(List.of(evidence)).getFirst();
    }

    private List<Place> places(List<Evidence> evidence) {
        List<Evidence> ordered = evidence.stream()
                .limit(MOST_EVIDENCE)
                .sorted(Comparator.comparingInt(Evidence::message)
                        .thenComparingInt(Evidence::start)
                        .thenComparingInt(Evidence::end))
                .distinct()
                .toList();
        var places = new ArrayList<Place>(ordered.size());
        int message = -1;
        int index = 0;
        int codePoint = 0;
        for (Evidence one : ordered) {
            String text = messages.get(one.message()).text();
            if (one.message() != message) {
                message = one.message();
                index = 0;
                codePoint = 0;
            }
            codePoint += text.codePointCount(index, one.start());
            index = one.start();
            places.add(new Place(message, codePoint, codePoint + text.codePointCount(one.start(), one.end())));
        }
        return places;
    }
}
