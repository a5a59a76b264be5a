package dev.precept.benchmarks.judging;

import java.util.OptionalDouble;

/**
 * How many requirements were followed: InFoBench's DRFR, the share of yes among all questions.
 *
 * @param open of which it stayed open
 */
public record Followed(long yes, long no, long open) {
    /** Of nothing. */
    public static final Followed NONE = new Followed(0, 0, 0);

    /** One question's. */
    public static Followed of(OptionalDouble probability, double threshold) {
        if (probability.isEmpty()) {
            return new Followed(0, 0, 1);
        }
        return probability.getAsDouble() >= threshold ? new Followed(1, 0, 0) : new Followed(0, 1, 0);
    }

    public Followed plus(Followed other) {
        return new Followed(yes + other.yes, no + other.no, open + other.open);
    }

    /** All questions. */
    public long questions() {
        return yes + no + open;
    }

    /** The share of yes among what was decided; NaN where nothing was. */
    public double share() {
        return yes / (double) (yes + no);
    }

    /** The share if everything open were no. */
    public double least() {
        return yes / (double) questions();
    }

    /** The share if everything open were yes. */
    public double most() {
        return (yes + open) / (double) questions();
    }
}
