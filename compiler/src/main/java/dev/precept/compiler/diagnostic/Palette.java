package dev.precept.compiler.diagnostic;

/** How tones look. */
public enum Palette {
    /** Text alone: for files, pipes and tests. */
    PLAIN {
        @Override
        public String paint(Tone tone, String text) {
            return text;
        }
    },
    /** The colours of a terminal. */
    ANSI {
        @Override
        public String paint(Tone tone, String text) {
            return text.isEmpty() ? text : "\u001B[" + code(tone) + "m" + text + "\u001B[0m";
        }
    };

    /** The text as it looks in that tone; the same number of columns. */
    public abstract String paint(Tone tone, String text);

    private static String code(Tone tone) {
        return switch (tone) {
            case BAD -> "1;31";
            case DOUBTFUL -> "1;33";
            case GOOD -> "1;32";
            case STRONG -> "1";
            case QUIET -> "34";
        };
    }
}
