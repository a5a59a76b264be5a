package dev.precept.benchmarks.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/** The measures of a judge, by hand and against a library. */
class MeasureTest {
    private static final double TINY = 1e-12;

    /** Two instructions with two and three responses, a claim of each; one answer is missing. */
    private static final List<LabelledClaim> ROWS = List.of(
            row("a", "a1", true),
            row("a", "a2", false),
            row("b", "b1", true),
            row("b", "b2", false),
            row("b", "b3", true));

    private static final List<Opinion> OPINIONS = List.of(
            opinion(0.9), opinion(0.6), opinion(0.4), opinion(0.1), new Opinion(OptionalDouble.empty(), "down", 1));

    @Test
    void eachMeasureIsWhatItSays() {
        Map<Measure, Estimate> measured = Estimate.of(Sample.of(ROWS, OPINIONS), 200, 7);

        assertThat(value(measured, Measure.ACCURACY)).isEqualTo(0.5, within(TINY));
        assertThat(value(measured, Measure.BALANCED_ACCURACY)).isEqualTo(0.5, within(TINY));
        assertThat(value(measured, Measure.F1_YES)).isEqualTo(0.5, within(TINY));
        assertThat(value(measured, Measure.F1_NO)).isEqualTo(0.5, within(TINY));
        assertThat(value(measured, Measure.AUC)).isEqualTo(0.75, within(TINY));
        assertThat(value(measured, Measure.TAU_B)).isEqualTo(1, within(TINY));
        assertThat(value(measured, Measure.PAIRWISE_ACCURACY)).isEqualTo(1, within(TINY));
        assertThat(value(measured, Measure.POSITION_CONSISTENCY)).isEqualTo(1, within(TINY));
        assertThat(value(measured, Measure.BRIER))
                .isEqualTo((0.1 * 0.1 + 0.6 * 0.6 + 0.6 * 0.6 + 0.1 * 0.1) / 4, within(TINY));
        assertThat(value(measured, Measure.CALIBRATION_ERROR)).isEqualTo((0.1 + 0.6 + 0.6 + 0.1) / 4, within(TINY));
        assertThat(value(measured, Measure.COVERAGE)).isEqualTo(0.8, within(TINY));
        assertThat(value(measured, Measure.SECONDS_PER_CLAIM)).isEqualTo(0.2, within(TINY));
    }

    /** Three responses of which two are equally good: a tie of the judge is wrong where one is better, and costs a root. */
    @Test
    void tiesOfTheJudgeAreWrongAndTiesOfTheTruthAreNoPairs() {
        List<LabelledClaim> rows = List.of(row("a", "1", true), row("a", "2", true), row("a", "3", false));
        List<Opinion> opinions = List.of(opinion(0.8), opinion(0.5), opinion(0.5));

        Map<Measure, Estimate> measured = Estimate.of(Sample.of(rows, opinions), 10, 1);

        assertThat(value(measured, Measure.PAIRWISE_ACCURACY)).isEqualTo(0.5, within(TINY));
        assertThat(value(measured, Measure.TAU_B)).isEqualTo(1 / Math.sqrt(2), within(TINY));
        assertThat(value(measured, Measure.POSITION_CONSISTENCY)).isEqualTo(1.0 / 3, within(TINY));
    }

    /** One response is better only where it is worse in nothing, as the edges of IF-RewardBench have it. */
    @Test
    void responsesThatAreEachBetterInSomethingAreNoPair() {
        List<LabelledClaim> rows = List.of(
                point("1", "warm", true),
                point("1", "short", false),
                point("2", "warm", false),
                point("2", "short", true),
                point("3", "warm", true),
                point("3", "short", true));
        List<Opinion> opinions =
                List.of(opinion(0.9), opinion(0.1), opinion(0.2), opinion(0.2), opinion(0.8), opinion(0.6));

        Sample sample = Sample.of(rows, opinions);

        assertThat(sample.whole()[Measure.PAIRWISE_ACCURACY.ordinal()]).isEqualTo(1, within(TINY));
        assertThat(value(Estimate.of(sample, 10, 1), Measure.POSITION_CONSISTENCY))
                .isEqualTo(1, within(TINY));
    }

    private static LabelledClaim point(String response, String claim, boolean label) {
        return new LabelledClaim(
                response + claim, claim, response, label, Optional.empty(), Optional.of("g"), Optional.empty());
    }

    @Test
    void aPerfectJudgeHasNoDoubtAboutItAndWhatHasNoValueIsLeftOut() {
        List<Opinion> perfect =
                ROWS.stream().map(row -> opinion(row.label() ? 1 : 0)).toList();
        List<Opinion> silent = ROWS.stream()
                .map(row -> new Opinion(OptionalDouble.empty(), "down", 0))
                .toList();

        assertThat(Estimate.of(Sample.of(ROWS, perfect), 200, 3).get(Measure.ACCURACY))
                .isEqualTo(new Estimate(1, 1, 1));
        assertThat(Estimate.of(Sample.of(ROWS, silent), 200, 3))
                .containsOnlyKeys(Measure.COVERAGE, Measure.SECONDS_PER_CLAIM);
    }

    @Test
    void drawsDependOnTheSeedAloneAndDifferencesArePaired() {
        Sample sample = Sample.of(ROWS, OPINIONS);

        assertThat(Estimate.of(sample, 100, 5)).isEqualTo(Estimate.of(sample, 100, 5));
        assertThat(Estimate.differences(sample, Sample.of(ROWS, OPINIONS), 100, 5)
                        .values())
                .allMatch(new Estimate(0, 0, 0)::equals);
    }

    /** One group is drawn whole or not at all: an interval is as wide as groups differ, not rows. */
    @Test
    void groupsAreDrawnAndNotRows() {
        var rows = new ArrayList<LabelledClaim>();
        var opinions = new ArrayList<Opinion>();
        for (int index = 0; index < 100; index++) {
            rows.add(row(index < 50 ? "good" : "bad", "r" + index, index % 2 == 0));
            boolean right = index < 50;
            opinions.add(opinion(right == (index % 2 == 0) ? 0.9 : 0.1));
        }

        Estimate accuracy =
                Estimate.of(Sample.of(rows, opinions), 400, 2).getOrDefault(Measure.ACCURACY, new Estimate(0, 0, 0));

        assertThat(accuracy).isEqualTo(new Estimate(0.5, 0, 1));
    }

    @Property(tries = 200)
    void theAreaUnderTheCurveIsThatOfTheRankSumTest(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 8) Integer> trueOnes,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 8) Integer> falseOnes) {
        var rows = new ArrayList<LabelledClaim>();
        var opinions = new ArrayList<Opinion>();
        trueOnes.forEach(eighths -> add(rows, opinions, true, eighths));
        falseOnes.forEach(eighths -> add(rows, opinions, false, eighths));

        double statistic = MannWhitneyUTest.withDefaults().statistic(values(trueOnes), values(falseOnes));

        assertThat(Sample.of(rows, opinions).whole()[Measure.AUC.ordinal()])
                .isEqualTo(statistic / (trueOnes.size() * falseOnes.size()), within(1e-9));
    }

    private static double value(Map<Measure, Estimate> measured, Measure measure) {
        Estimate estimate = measured.get(measure);
        return estimate == null ? Double.NaN : estimate.value();
    }

    private static void add(List<LabelledClaim> rows, List<Opinion> opinions, boolean label, int eighths) {
        rows.add(row("g" + rows.size() % 3, "r" + rows.size(), label));
        opinions.add(opinion(eighths / 8.0));
    }

    private static double[] values(List<Integer> eighths) {
        return eighths.stream().mapToDouble(value -> value / 8.0).toArray();
    }

    private static LabelledClaim row(String group, String response, boolean label) {
        return new LabelledClaim(
                group + response, "It is so.", response, label, Optional.empty(), Optional.of(group), Optional.empty());
    }

    private static Opinion opinion(double probability) {
        return new Opinion(OptionalDouble.of(probability), "", 0);
    }
}
