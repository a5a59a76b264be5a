package dev.precept.runtime.judge.head;

/**
 * Rows of the table of learned features, beside the public encoder's embeddings. Row 0 says nothing.
 *
 * <p>The tokenizer drops case and line breaks: the form of a token gives them back. What is told of a text as a whole stands on
 * tokens of its own in front of it. Whether a claim's words occur in the text stands on the claim's tokens, so that the text is
 * read the same for every claim.
 */
final class Feature {
    /** How many features a token has at most. */
    static final int PER_TOKEN = 3;

    private static final int FORMS = 1;
    private static final int WORDS = FORMS + Form.COUNT;
    private static final int QUOTED = WORDS + Mention.COUNT;
    private static final int MEASURES = QUOTED + Mention.QUOTED_COUNT;

    /** How many rows the table has. */
    static final int COUNT = MEASURES + Measure.values().length * Measure.LEVELS;

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

    static int measure(Measure measure, int level) {
        return MEASURES + measure.ordinal() * Measure.LEVELS + level;
    }
}
