package dev.precept.runtime.judge.remote;

/** What a server says, as it may stand in a reason. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** On one line, without control characters, a full stop or an end that is too far. */
    static String brief(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST + 1L)
                .map(here -> Character.isISOControl(here) || Character.isWhitespace(here) ? ' ' : here)
                .filter(here ->
                        Character.getType(here) != Character.FORMAT && Character.getType(here) != Character.SURROGATE)
                .forEach(line::appendCodePoint);
        String whole = line.toString().strip();
        if (whole.codePointCount(0, whole.length()) > LONGEST) {
            return whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + " …";
        }
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
