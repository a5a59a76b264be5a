package dev.precept.runtime.evaluate;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The claims of one evaluation: gathered while it walks, judged together, answered when it walks again. Of one thread. */
final class Claims {
    private static final Observation NOT_ASKED = Observation.unknown("not judged");

    private final Judge judge;
    private final Map<Claim, Answer> answers = new LinkedHashMap<>();
    private final Map<Claim, Evidence> places = new LinkedHashMap<>();
    private final Set<Claim> open = new LinkedHashSet<>();

    Claims(Judge judge) {
        this.judge = judge;
    }

    /** What the judge said of it; UNKNOWN until {@link #settle()} has asked. */
    Observation observe(String statement, Subject subject) {
        if (!(subject instanceof Passage passage)) {
            return Observation.unknown("only a text can be judged");
        }
        if (judge == Judge.NONE) {
            return Observation.unknown(Judge.UNBOUND);
        }
        Claim claim = claim(statement, passage);
        Answer answer = answers.get(claim);
        if (answer == null) {
            open.add(claim);
            places.put(claim, passage.evidence());
            return NOT_ASKED;
        }
        return seen(answer, passage.evidence());
    }

    /** Has the judge decide what was asked since the last time; false where nothing was. */
    boolean settle() {
        List<Claim> asked = List.copyOf(open);
        open.clear();
        if (asked.isEmpty()) {
            return false;
        }
        List<Answer> given = judge.judge(asked);
        if (given.size() != asked.size()) {
            throw new IllegalStateException(
                    "the judge gave %d answers to %d claims".formatted(given.size(), asked.size()));
        }
        for (int index = 0; index < asked.size(); index++) {
            answers.put(asked.get(index), given.get(index));
        }
        return true;
    }

    /** What was decided or left undecided so far, in the order in which it was asked; the first of many. */
    List<Judgement> judgements(Function<Evidence, Place> placing) {
        return answers.entrySet().stream()
                .limit(Findings.MOST_EVIDENCE)
                .map(entry -> judgement(entry.getKey(), entry.getValue(), placing))
                .toList();
    }

    private Judgement judgement(Claim claim, Answer answer, Function<Evidence, Place> placing) {
        Evidence place = Objects.requireNonNull(places.get(claim), "every claim has its place");
        return new Judgement(claim.statement(), placing.apply(place), answer, judge.binding(claim.statement()));
    }

    private static Claim claim(String statement, Passage passage) {
        Passage whole = passage.conversation().passage(passage.message());
        return new Claim(
                statement,
                passage.conversation().prompt().map(Passage::text),
                whole.text(),
                passage.start() - whole.start(),
                passage.end() - whole.start());
    }

    private static Observation seen(Answer answer, Evidence place) {
        return switch (answer) {
            case Answer.Undecided(var reason) -> Observation.unknown(reason);
            case Answer.Decided(var probability, var binding, var read) ->
                new Observation(
                        Outcome.of(probability >= Judge.THRESHOLD),
                        new Nearness(probability, 1 - probability),
                        () -> String.format(Locale.ROOT, "%.2f by %s, which read %s", probability, binding, read),
                        () -> List.of(place));
        };
    }
}
