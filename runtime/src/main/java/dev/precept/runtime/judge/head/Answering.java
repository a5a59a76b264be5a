package dev.precept.runtime.judge.head;

/**
 * Where a head answers claims of a kind, and where it keeps silent.
 *
 * @param answers whether it answers such claims at all; not where it was not shown to be better than a guess
 * @param least at or below this probability the answer is no; never where it is 0
 * @param most at or above it the answer is yes; never where it is 1
 */
public record Answering(boolean answers, double least, double most) {
    /** Everything, at one half. */
    static final Answering ALWAYS = new Answering(true, 0.5, 0.5);

    /** Nothing. */
    public static final Answering NEVER = new Answering(false, 0, 1);

    public Answering {
        if (!(0 <= least && least <= most && most <= 1)) {
            throw new IllegalArgumentException("no band of probabilities: %s to %s".formatted(least, most));
        }
    }

    /** Whether it decides at this probability. */
    public boolean decides(double probability) {
        return answers && (0 < least && probability <= least || most < 1 && most <= probability);
    }
}
