package dev.precept.compiler.syntax;

/** White space as the lexer sees it. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r';
    }

    /** White space that ends no line. */
    public static boolean isBlank(int codePoint) {
        return codePoint == '\t'
                || codePoint == 0x0B
                || codePoint == '\f'
                || codePoint == 0xFEFF
                || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }
}
