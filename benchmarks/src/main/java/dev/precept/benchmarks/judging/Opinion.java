package dev.precept.benchmarks.judging;

import java.util.OptionalDouble;

/**
 * What is said of a row.
 *
 * @param probability that its claim is true; nothing where that stayed open
 * @param reason why it stayed open; empty where it did not
 * @param seconds that the answer took, its share of what was asked together
 */
public record Opinion(OptionalDouble probability, String reason, double seconds) {
    static Opinion of(double probability) {
        return new Opinion(OptionalDouble.of(probability), "", 0);
    }
}
