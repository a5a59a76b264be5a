package dev.precept.runtime.text.markdown;

/** What stands at the start of a line, written as Markdown knows it: bullets as hyphens, blanks of any script as spaces. */
final class LineStarts {
    private LineStarts() {}

    /** A text of the same length. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        char[] characters = text.toCharArray();
        boolean starting = true;
        for (int i = 0; i < characters.length; i++) {
            char character = characters[i];
            if (starting && isWideBlank(character)) {
                characters[i] = ' ';
            } else if (starting && isBullet(character) && i + 1 < characters.length && isBlank(characters[i + 1])) {
                characters[i] = '-';
            }
            starting = character == '\n'
                    || character == '\r'
                    || starting && (isBlank(character) || isWideBlank(character) || character == '>');
        }
        return new String(characters);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBullet(text.charAt(i)) || isWideBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBullet(char character) {
        return character == '•' || character == '◦' || character == '▪' || character == '‣';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** Blanks beyond ASCII, and the marks without width that may stand before a text. */
    private static boolean isWideBlank(char character) {
        return character >= 0x80
                && (Character.isSpaceChar(character)
                        || character == 0x85
                        || character == 0x200B
                        || character == 0xFEFF);
    }
}
