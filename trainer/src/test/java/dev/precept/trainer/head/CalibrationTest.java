package dev.precept.trainer.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.runtime.judge.head.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probabilities that come true, and silence where they do not. */
class CalibrationTest {
    private static final Platt NEUTRAL = new Platt(1, 0);

    @Test
    void aHeadThatIsTooSureIsCooledByTheRightTemperature() {
        List<Judged> judged = drawn(20_000, 3, 0.4);

        Platt fit = Platt.fit(judged, NEUTRAL, 1);

        assertThat(fit.scale()).isCloseTo(1 / 3.0, within(0.02));
        assertThat(fit.shift()).isCloseTo(0.4, within(0.05));
        var calibrated = new Calibration(fit.scale(), fit.shift(), 0.5, 0.5, true);
        assertThat(Assessment.of(Finish.answered(judged, calibrated)).error()).isLessThan(0.02);
    }

    @Test
    void insideTheBandAnswersAreRightAsOftenAsWasAsked() {
        Calibration calibration = new Calibrator(0.9).of(drawn(2_000, 1, 0), NEUTRAL);
        List<Assessment.Answered> fresh = Finish.answered(drawn(2_000, 1, 0).reversed(), calibration);

        assertThat(calibration.answers()).isTrue();
        assertThat(Assessment.of(fresh).decidedRight()).isGreaterThan(0.88);
        assertThat(Assessment.of(fresh).coverage()).isBetween(0.1, 0.9);
    }

    @Test
    void aHeadThatGuessesAnswersNothing() {
        var random = new Random(3);
        List<Judged> judged = drawn(400, 1, 0).stream()
                .map(one -> new Judged(one.pair(), one.logit(), random.nextBoolean()))
                .toList();

        assertThat(new Calibrator(0.9).of(judged, NEUTRAL).answers()).isFalse();
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
            boolean truth = random.nextDouble() < 1 / (1 + Math.exp(-(logit + bias)));
            judged.add(new Judged(pair("exact", "tone", false, true), heat * logit, truth));
        }
        return judged;
    }

    private static Pair pair(String source, String family, boolean own, boolean label) {
        return new Pair(
                "1", "It is so.", "", "Yes.", label, source, family, family, "1", "dev", own, false, Optional.of(true));
    }
}
