package dev.precept.runtime.judge.head;

import java.util.function.ToDoubleFunction;

/** What can be told of a text as a whole, coarsely. A head does not count; this says whether there is much or little. */
enum Measure {
    WORDS(Tally::words, 10, 25, 50, 100, 150, 200, 300, 400, 600),
    SENTENCES(Tally::sentences, 2, 3, 5, 8, 12, 20, 30),
    BLOCKS(Tally::blocks, 2, 3, 4, 5, 6, 8, 12),
    LIST_ITEMS(Tally::items, 1, 2, 3, 4, 6, 10),
    HEADINGS(Tally::headings, 1, 2, 4),
    CAPITALS(tally -> share(tally.capitals(), tally.letters()), .001, .01, .03, .06, .15, .5, .95),
    COMMAS(Tally::commas, 1, 2, 4, 8, 16, 32),
    QUESTIONS(Tally::questions, 1, 2, 5),
    EXCLAMATIONS(Tally::exclamations, 1, 2, 5),
    FOREIGN(tally -> share(tally.foreign(), tally.letters()), .0005, .01, .05, .3),
    DIGITS(tally -> share(tally.digits(), tally.characters()), .0001, .003, .01, .03);

    /** The most levels that a measure has. */
    static final int LEVELS = 10;

    private final ToDoubleFunction<Tally> amount;
    private final double[] edges;

    Measure(ToDoubleFunction<Tally> amount, double... edges) {
        this.amount = amount;
        this.edges = edges;
    }

    /** How many of the edges the text has reached. */
    int level(Tally tally) {
        double value = amount.applyAsDouble(tally);
        int level = 0;
        while (level < edges.length && edges[level] <= value) {
            level++;
        }
        return level;
    }

    private static double share(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }
}
