package dev.precept.runtime.judge.head;

import java.util.function.ToDoubleFunction;

/**
 * What can be told of a text as a whole, coarsely. A head does not count; this says whether there is much or little. It stands under
 * the word that a claim about it would use, whose meaning the public encoder knows.
 */
enum Measure {
    WORDS("words", Tally::words, 10, 25, 50, 100, 150, 200, 300, 400, 600),
    SENTENCES("sentences", Tally::sentences, 2, 3, 5, 8, 12, 20, 30),
    BLOCKS("paragraphs", Tally::blocks, 2, 3, 4, 5, 6, 8, 12),
    BULLETS("bullet", tally -> tally.items() - tally.numbered(), 1, 2, 3, 4, 6, 10),
    NUMBERED("numbered", Tally::numbered, 1, 2, 3, 4, 6, 10),
    HEADINGS("heading", Tally::headings, 1, 2, 4),
    BOLD("bold", Tally::starred, 1, 2, 4),
    CAPITALS("capital", tally -> share(tally.capitals(), tally.letters()), .001, .01, .03, .06, .15, .5, .95),
    COMMAS("comma", Tally::commas, 1, 2, 4, 8, 16, 32),
    QUESTIONS("question", Tally::questions, 1, 2, 5),
    EXCLAMATIONS("exclamation", Tally::exclamations, 1, 2, 5),
    COLONS("colon", Tally::colons, 1, 2, 4),
    QUOTES("quotation", Tally::quotes, 1, 2, 3, 5),
    PARENTHESES("parentheses", Tally::parentheses, 1, 2, 4),
    BRACKETS("square brackets", Tally::bracketed, 1, 2, 4),
    ANGLES("angle brackets", Tally::angles, 1, 2),
    SYMBOLS("emoji", Tally::symbols, 1, 2, 4),
    FOREIGN("foreign", tally -> share(tally.foreign(), tally.letters()), .0005, .01, .05, .3),
    DIGITS("digit", tally -> share(tally.digits(), tally.characters()), .0001, .003, .01, .03),
    LAST("end", tally -> 1 + ".?!\":)]}".indexOf(tally.last()), 1, 2, 3, 4, 5, 6, 7, 8);

    /** The most levels that a measure has. */
    static final int LEVELS = 10;

    private final String word;
    private final ToDoubleFunction<Tally> amount;
    private final double[] edges;

    Measure(String word, ToDoubleFunction<Tally> amount, double... edges) {
        this.word = word;
        this.amount = amount;
        this.edges = edges;
    }

    /** What it is called in a claim. */
    String word() {
        return word;
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
