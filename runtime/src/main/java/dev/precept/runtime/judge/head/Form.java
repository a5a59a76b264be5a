package dev.precept.runtime.judge.head;

/** How a piece of text looked before the tokenizer made it plain: its case, and whether a line or a block begins with it. */
final class Form {
    static final int COUNT = 15;

    private static final int CASES = 5;

    private Form() {}

    /**
     * @param text the whole text
     * @param before where the piece before ends; 0 before the first
     */
    static int of(String text, int before, WordPieces.Piece piece) {
        return letterCase(text, piece.start(), piece.end()) + CASES * layout(text, before, piece.start());
    }

    /** Nothing with case, lower, capitalised, all capitals, mixed. */
    private static int letterCase(String text, int start, int end) {
        int upper = 0;
        int lower = 0;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            upper += Character.isUpperCase(letter) ? 1 : 0;
            lower += Character.isLowerCase(letter) ? 1 : 0;
        }
        if (upper == 0) {
            return lower == 0 ? 0 : 1;
        }
        if (upper == 1 && Character.isUpperCase(text.charAt(start))) {
            return 2;
        }
        return lower == 0 ? 3 : 4;
    }

    /** In a line, at the begin of a line, at the begin of a block or of the text. */
    private static int layout(String text, int before, int start) {
        if (before == 0) {
            return 2;
        }
        int breaks = 0;
        for (int at = before; at < start; at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
        }
        return Math.min(breaks, 2);
    }
}
