package dev.precept.trainer.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.runtime.judge.head.Answering;
import dev.precept.runtime.judge.head.Calibration;
import dev.precept.runtime.judge.head.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Probabilities that come true, and silence where they do not. */
class CalibrationTest {
    @ParameterizedTest
    @EnumSource
    void aHeadThatIsTooSureIsCooled(CalibrationForm form) {
        List<Judged> judged = drawn(20_000, 3, 0.4);

        Calibration calibration = form.of(judged, Calibration.PLAIN, 1);

        for (double logit : List.of(-3.0, -1.0, 0.0, 1.0, 3.0)) {
            assertThat(calibration.probability(3 * logit)).isCloseTo(logistic(logit + 0.4), within(0.04));
        }
        assertThat(Assessment.of(Finish.answered(judged, calibration, Answering.NEVER))
                        .error())
                .isLessThan(0.02);
    }

    @Test
    void theTemperatureAndTheShiftAreFound() {
        Calibration.Platt fit = PlattFit.of(drawn(20_000, 3, 0.4).stream()
                .map(one -> new Point(one.logit(), one.truth() ? 1 : 0, 1))
                .toList());
        assertThat(fit.scale()).isCloseTo(1 / 3.0, within(0.02));
        assertThat(fit.shift()).isCloseTo(0.4, within(0.05));
    }

    @Test
    void aKindOfFewPairsStaysNearToWhatHoldsForAll() {
        var judged = new ArrayList<Judged>(drawn(2_000, 1, 0));
        for (int at = 0; at < 12; at++) {
            judged.add(new Judged(pair("rare", Integer.toString(at)), at % 5 - 2, true));
        }
        for (CalibrationForm form : CalibrationForm.values()) {
            Calibrator.Curves curves = new Calibrator(form, 0.9).curves(judged);
            double all = curves.all().probability(-2);
            assertThat(curves.of("rare").probability(-2))
                    .isBetween(
                            all,
                            form.of(judged.subList(2_000, 2_012), curves.all(), 1)
                                            .probability(-2)
                                    - 0.1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void insideTheBandAnswersAreRightAsOftenAsWasAsked(CalibrationForm form) {
        var calibrator = new Calibrator(form, 0.9);
        List<Judged> held = drawn(2_000, 1, 0);
        Calibration calibration = calibrator.curves(held).of("tone");
        Answering answering = calibrator.answering(held, calibration);
        List<Judged> fresh = drawn(3_000, 1, 0);

        assertThat(answering.answers()).isTrue();
        Quality quality = Assessment.of(Finish.answered(fresh, calibration, answering));
        assertThat(quality.decidedRight()).isGreaterThan(0.9);
        assertThat(quality.coverage()).isBetween(0.1, 0.9);
    }

    @Test
    void aHeadThatGuessesAnswersNothing() {
        var random = new Random(3);
        List<Judged> judged = drawn(400, 1, 0).stream()
                .map(one -> new Judged(one.pair(), one.logit(), random.nextBoolean()))
                .toList();

        assertThat(answering(judged)).isEqualTo(Answering.NEVER);
    }

    @Test
    void aKindIsAnsweredOnlyWhereEnoughPairsOfEnoughInstructionsShowThatItMay() {
        List<Judged> sure = sure(Calibrator.FEWEST_PAIRS, Calibrator.FEWEST_INSTRUCTIONS);

        assertThat(answering(sure).answers()).isTrue();
        assertThat(answering(sure.subList(0, Calibrator.FEWEST_PAIRS - 1))).isEqualTo(Answering.NEVER);
        assertThat(answering(sure(Calibrator.FEWEST_PAIRS, Calibrator.FEWEST_INSTRUCTIONS - 1)))
                .isEqualTo(Answering.NEVER);
        assertThat(answering(sure.stream()
                        .map(one -> new Judged(one.pair(), one.logit(), true))
                        .toList()))
                .isEqualTo(Answering.NEVER);
    }

    @Test
    void whatIsShownToBeRightFollowsFromHowManyPairsShowIt() {
        assertThat(Calibrator.atLeast(0, 0)).isZero();
        assertThat(Calibrator.atLeast(16, 16)).isCloseTo(0.855, within(0.001));
        assertThat(Calibrator.atLeast(15, 15)).isLessThan(0.85);
        assertThat(Calibrator.atLeast(900, 1000)).isCloseTo(0.883, within(0.001));
    }

    @Test
    void theSurestAnswersAreCountedTheSameInEveryOrderAndOnlyBothSidesHaveABalance() {
        List<Assessment.Answered> answers = List.of(
                new Assessment.Answered(0.99, true, true),
                new Assessment.Answered(0.9, true, true),
                new Assessment.Answered(0.9, false, true),
                new Assessment.Answered(0.5, true, false));
        for (List<Assessment.Answered> order : List.of(answers, answers.reversed())) {
            assertThat(Assessment.share(Assessment.surest(order, 0.5))).isEqualTo(0.75);
            assertThat(Assessment.balanced(Assessment.surest(order, 0.5))).isEqualTo(0.5);
            assertThat(Assessment.balanced(Assessment.surest(order, 0.25))).isNaN();
        }
        assertThat(Assessment.share(Assessment.surest(List.of(), 0.3))).isNaN();
    }

    @Test
    void theAreaUnderTheCurveCountsTiesHalf() {
        assertThat(Auc.of(List.of(0.1, 0.4, 0.4, 0.8), List.of(false, false, true, true)))
                .isEqualTo(0.875);
        assertThat(Auc.of(List.of(0.3, 0.9), List.of(true, true))).isEqualTo(0.5);
    }

    @Test
    void noiseIsTurnedRoundForTheContraryOfWhatWasAskedAndExactLabelsHaveNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("noise.json"), """
                {"all": {"flips_no": 0.3, "flips_yes": 0.1}, "families": {"format": {"flips_no": 0.9, "flips_yes": 0.6}}}""");
        Labels labels = NoiseFile.read(file);

        for (boolean own : new boolean[] {true, false}) {
            assertThat(labels.noise(pair("pseudo", "tone", own, own))).isEqualTo(new Noise(0.3, 0.1));
            assertThat(labels.noise(pair("pseudo", "tone", own, !own))).isEqualTo(new Noise(0.1, 0.3));
            assertThat(labels.noise(pair("exact", "tone", own, !own))).isEqualTo(Noise.NONE);
        }
        Noise most = labels.noise(pair("pseudo", "format", true, true));
        assertThat(most.falseYes() + most.falseNo()).isCloseTo(0.9, within(1e-9));
    }

    /** Logits that are so many times too large, of truths that have a bias. */
    private static List<Judged> drawn(int count, double heat, double bias) {
        var random = new Random(count);
        var judged = new ArrayList<Judged>();
        for (int at = 0; at < count; at++) {
            double logit = 2 * random.nextGaussian();
            boolean truth = random.nextDouble() < logistic(logit + bias);
            judged.add(new Judged(pair("tone", Integer.toString(at % 97)), heat * logit, truth));
        }
        return judged;
    }

    /** So many pairs of so many instructions, every second of them true, and all of them told. */
    private static List<Judged> sure(int count, int instructions) {
        var judged = new ArrayList<Judged>();
        for (int at = 0; at < count; at++) {
            judged.add(new Judged(
                    pair("tone", Integer.toString(at / 2 % instructions)), at % 2 == 0 ? 6 : -6, at % 2 == 0));
        }
        return judged;
    }

    private static Answering answering(List<Judged> judged) {
        return Calibrator.STANDARD.answering(judged, Calibration.PLAIN);
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static Pair pair(String kind, String instruction) {
        return new Pair(
                "1",
                "It is so.",
                "",
                "Yes.",
                true,
                "exact",
                kind,
                kind,
                instruction,
                "dev",
                false,
                false,
                Optional.of(true));
    }

    private static Pair pair(String source, String family, boolean own, boolean label) {
        return new Pair(
                "1", "It is so.", "", "Yes.", label, source, family, family, "1", "dev", own, false, Optional.of(true));
    }
}
