package dev.precept.runtime.judge.head;

import java.util.Map;

/**
 * A kind of claim that a head was calibrated for.
 *
 * @param name such as {@code mention}
 * @param family what rewards count it under
 * @param words how large a share of its wordings has each word, of those that stand in a twentieth of them at least
 * @param calibration of such claims
 * @param answering where it answers them
 * @param taught whether there were such claims in training
 * @param held quality on the held-out pairs that the calibration was chosen on
 * @param tested quality on the test pairs
 */
public record Kind(
        String name,
        String family,
        Map<String, Double> words,
        Calibration calibration,
        Answering answering,
        boolean taught,
        Quality held,
        Quality tested) {
    public Kind {
        words = Map.copyOf(words);
    }
}
