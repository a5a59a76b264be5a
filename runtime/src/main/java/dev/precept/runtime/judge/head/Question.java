package dev.precept.runtime.judge.head;

/**
 * A claim made ready to be put to texts.
 *
 * @param text the claim
 * @param tokens its pieces; never cut
 */
public record Question(String text, Tokens tokens) {
    public static Question of(String claim, WordPieces pieces) {
        return new Question(claim, Tokens.of(claim, pieces));
    }

    /** How many tokens it takes with its frame. */
    public int length() {
        return tokens.ids().length + 2;
    }
}
