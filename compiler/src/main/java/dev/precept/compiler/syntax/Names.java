package dev.precept.compiler.syntax;

/** Words as the lexer reads them. */
final class Names {
    private Names() {}

    /** The index after the word that begins at {@code from}, or {@code from} where none does. */
    static int end(int[] source, int from, int to) {
        if (from >= to || !isLetter(source[from])) {
            return from;
        }
        int index = from + 1;
        while (index < to) {
            boolean hyphen = source[index] == '-' && index + 1 < to && isInner(source[index + 1]);
            if (!hyphen && !isInner(source[index])) {
                break;
            }
            index++;
        }
        return index;
    }

    private static boolean isLetter(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint);
    }

    private static boolean isInner(int codePoint) {
        return isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
