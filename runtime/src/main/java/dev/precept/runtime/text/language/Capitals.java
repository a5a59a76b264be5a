package dev.precept.runtime.text.language;

/** Tells capitals by Unicode 14, which CPython 3.11 knows, whatever the Java runtime knows beyond it. */
final class Capitals {
    private Capitals() {}

    /** Whether {@code str.isupper} holds for the code point. */
    static boolean isCapital(int codePoint) {
        return Character.isUpperCase(codePoint) && !isNewerThanUnicode14(codePoint);
    }

    private static boolean isNewerThanUnicode14(int codePoint) {
        return switch (codePoint) {
            case 0x1C89, 0xA7CB, 0xA7CC, 0xA7CE, 0xA7D2, 0xA7D4, 0xA7DA, 0xA7DC -> true;
            default -> isGaray(codePoint) || isBeriaErfe(codePoint);
        };
    }

    private static boolean isGaray(int codePoint) {
        return 0x10D50 <= codePoint && codePoint <= 0x10D65;
    }

    private static boolean isBeriaErfe(int codePoint) {
        return 0x16EA0 <= codePoint && codePoint <= 0x16EB8;
    }
}
