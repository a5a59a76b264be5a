package dev.precept.runtime.judge.head;

/**
 * Rows of the table of learned features, beside the public encoder's embeddings. Row 0 says nothing.
 *
 * <p>The tokenizer drops case and line breaks: the form of a token gives them back. What is told of a text as a whole stands on
 * tokens of its own in front of it, under the words for it. Whether a claim's words occur in the text stands on the claim's tokens, so that the text is
 * read the same for every claim. A number in a claim is told which of the text's counts reach it.
 */
public final class Feature {
    /** How many features a token has at most. */
    public static final int PER_TOKEN = 3;

    private static final int FORMS = 1;
    private static final int WORDS = FORMS + Form.COUNT;
    private static final int QUOTED = WORDS + Mention.COUNT;
    private static final int NUMBERS = QUOTED + Mention.QUOTED_COUNT;
    private static final int MEASURES = NUMBERS + Numbers.GROUPS * Numbers.COUNT;

    /** How many rows the table has. */
    public static final int COUNT = MEASURES + Measure.values().length * Measure.LEVELS;

    private Feature() {}

    static int form(int form) {
        return FORMS + form;
    }

    static int word(int mention) {
        return WORDS + mention;
    }

    static int quoted(int mention) {
        return QUOTED + mention;
    }

    static int number(int group, int relations) {
        return NUMBERS + group * Numbers.COUNT + relations;
    }

    static int measure(Measure measure, int level) {
        return MEASURES + measure.ordinal() * Measure.LEVELS + level;
    }
}
