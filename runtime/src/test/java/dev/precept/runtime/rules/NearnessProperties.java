package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Entry;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.text.Transcript;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Graded scores: within 0 and 1, 1 exactly where it holds, and less the further away a text is. */
class NearnessProperties {
    private static final List<Ladder> LADDERS = Ladders.all().toList();

    @Test
    void everyKindHasALadder() {
        assertThat(LADDERS.stream().map(ladder -> ladder.rule().getClass().getSimpleName()))
                .containsAll(StandardVocabulary.VOCABULARY.rules().stream()
                        .map(RuleKind::name)
                        .toList());
    }

    @Property(tries = 600)
    void aRungIsAsNearAsItsFormulaSays(@ForAll("ladders") Ladder ladder, @ForAll @IntRange(max = 1000) int at) {
        int rung = at % (ladder.far() + 1);
        var seen = ladder.observe(rung);

        assertThat(seen.outcome()).isEqualTo(Outcome.of(rung == 0));
        assertThat(seen.nearness().holding()).isBetween(0.0, 1.0);
        assertThat(seen.nearness().holding() == 1).isEqualTo(rung == 0);
        if (rung > 0) {
            ladder.nearness()
                    .ifPresent(formula -> assertThat(seen.nearness().holding())
                            .as("rung %d: %s", rung, ladder.text().apply(rung))
                            .isEqualTo(formula.applyAsDouble(rung), within(1e-12)));
        }
    }

    @Property(tries = 600)
    void aRungFurtherAwayIsNeverNearer(
            @ForAll("ladders") Ladder ladder,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        int near = Math.min(one % (ladder.far() + 1), other % (ladder.far() + 1));
        int far = Math.max(one % (ladder.far() + 1), other % (ladder.far() + 1));

        assertThat(ladder.observe(far).nearness().holding())
                .isLessThanOrEqualTo(ladder.observe(near).nearness().holding());
        assertThat(ladder.observe(far).nearness().failing())
                .isGreaterThanOrEqualTo(ladder.observe(near).nearness().failing());
    }

    /** A count of anything is as near as its number is to the range. */
    @Property(tries = 400)
    void aCountIsAsNearAsItsNumber(
            @ForAll("units") Entry.OfUnit unit,
            @ForAll @IntRange(max = 6) int times,
            @ForAll @IntRange(max = 6) int least,
            @ForAll @IntRange(max = 4) int more) {
        int number = count(unit, times);
        Finding finding = finding(unit, times, least + ".." + (least + more));

        assertThat(finding.score())
                .as("%d %s under %d..%d", number, unit.plural(), least, least + more)
                .isEqualTo(Nearness.of(number, least, least + more).holding());
        assertThat(finding.score() == 1).isEqualTo(least <= number && number <= least + more);
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        return Arbitraries.of(LADDERS);
    }

    /** Calls and messages are no parts of a text; they are counted as the rest is. */
    @Provide
    Arbitrary<Entry.OfUnit> units() {
        return Arbitraries.of(StandardVocabulary.VOCABULARY.units().stream()
                .filter(kind -> kind.isPartOf(Domain.TEXT))
                .map(Entry.OfUnit::new)
                .toList());
    }

    /** The number that a requirement of any number says it saw: the words begin with it, or with none. */
    private static int count(Entry.OfUnit unit, int times) {
        String observed = finding(unit, times, "0..1000000").observed();
        return observed.startsWith("no ") ? 0 : Integer.parseInt(observed.substring(0, observed.indexOf(' ')));
    }

    private static Finding finding(Entry.OfUnit unit, int times, String range) {
        String name = unit.parameters().isEmpty()
                ? unit.plural()
                : unit.plural().substring(0, unit.plural().indexOf('{'))
                        + unit.example().arguments();
        var source =
                new SourceFile("count.precept", "spec count {\nrequire response has " + range + " " + name + "\n}\n");
        var graph = Compiler.compile(source, StandardVocabulary.VOCABULARY, Sources.NONE)
                .graphs()
                .getFirst();
        String text = "Some words. " + ("\n\n" + unit.example().text() + "\n\n").repeat(times);
        return new Evaluator(Judge.NONE)
                .evaluate(Planner.plan(graph), Map.of(), Transcript.of(text)).findings().stream()
                        .filter(finding -> finding.path().equals("0"))
                        .findFirst()
                        .orElseThrow();
    }
}
