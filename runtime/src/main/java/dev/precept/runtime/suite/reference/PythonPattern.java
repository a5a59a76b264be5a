package dev.precept.runtime.suite.reference;

import java.util.Arrays;

/**
 * The patterns of Python's {@code re} that the records of the benchmarks hold: characters, the dot, and marks behind a
 * backslash. Searching takes time in proportion to the text.
 */
public final class PythonPattern {
    private static final int ANY = -1;
    private static final String META = "*+?()[]{}|^$";

    private final int[] elements;
    private final Case letterCase;

    private PythonPattern(String source, Case letterCase) {
        this.elements = source.isEmpty() ? refuse(source) : elements(source);
        this.letterCase = letterCase;
        for (int at = 0; at < elements.length; at++) {
            elements[at] = elements[at] == ANY ? ANY : letterCase.fold(elements[at]);
        }
    }

    /**
     * With {@code re.IGNORECASE}.
     *
     * @throws IllegalArgumentException where the source is empty or holds more than this class can match
     */
    public static PythonPattern ignoringCase(String source) {
        return new PythonPattern(source, Case.IGNORED);
    }

    /**
     * Without flags.
     *
     * @throws IllegalArgumentException where the source is empty or holds more than this class can match
     */
    public static PythonPattern exact(String source) {
        return new PythonPattern(source, Case.KEPT);
    }

    /** Finds the matches in a text, one after the other. */
    public Finder finder(String text) {
        return new Finder(text);
    }

    private enum Case {
        KEPT,
        IGNORED;

        int fold(int point) {
            return this == KEPT ? point : Folding.fold(point);
        }

        /** What a character that folds to an ASCII character may be. */
        String spellings(int folded) {
            return this == KEPT ? Character.toString(folded) : Folding.spellings((char) folded);
        }
    }

    /** A search under way. */
    public final class Finder {
        private final String text;
        private final Candidates candidates;
        private int start;
        private int end;

        private Finder(String text) {
            this.text = text;
            this.candidates = elements[0] >= 0 && elements[0] < 128
                    ? new Candidates(text, letterCase.spellings(elements[0]))
                    : new Candidates(text, "");
        }

        /** Goes on to the next match behind the last; false where there is none. */
        public boolean find() {
            return findFrom(end);
        }

        /** Goes on to the first match that starts at an offset or behind it; offsets do not decrease between calls. */
        public boolean findFrom(int offset) {
            for (int at = candidates.from(offset); at < text.length(); at = candidates.from(at + 1)) {
                int stop = match(at);
                if (stop >= 0) {
                    start = at;
                    end = stop;
                    return true;
                }
            }
            return false;
        }

        /** Where the match begins, in UTF-16 units. */
        public int start() {
            return start;
        }

        /** Where it ends. */
        public int end() {
            return end;
        }

        /** True where {@code \b} matches before it and behind it. */
        public boolean isWhole() {
            return PythonText.isWordBoundary(text, start) && PythonText.isWordBoundary(text, end);
        }

        private int match(int from) {
            int at = from;
            for (int element : elements) {
                if (at >= text.length()) {
                    return -1;
                }
                int point = text.codePointAt(at);
                if (element == ANY ? point == '\n' : letterCase.fold(point) != element) {
                    return -1;
                }
                at += Character.charCount(point);
            }
            return at;
        }
    }

    /** The offsets at which a match may begin: where one of some characters stands, or any where there are none. */
    private static final class Candidates {
        private final String text;
        private final String spellings;
        private final int[] next;

        Candidates(String text, String spellings) {
            this.text = text;
            this.spellings = spellings;
            this.next = new int[spellings.length()];
            Arrays.fill(next, -1);
        }

        int from(int offset) {
            if (next.length == 0) {
                // Not inside of a character.
                return 0 < offset
                                && offset < text.length()
                                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                        ? offset + 1
                        : offset;
            }
            int nearest = text.length();
            for (int spelling = 0; spelling < next.length; spelling++) {
                if (next[spelling] < offset) {
                    int found = text.indexOf(spellings.charAt(spelling), offset);
                    next[spelling] = found < 0 ? text.length() : found;
                }
                nearest = Math.min(nearest, next[spelling]);
            }
            return nearest;
        }
    }

    private static int[] elements(String source) {
        int[] elements = new int[source.length()];
        int length = 0;
        for (int at = 0; at < source.length(); ) {
            int point = source.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\\') {
                if (at == source.length() || Character.isLetterOrDigit(source.codePointAt(at))) {
                    return refuse(source);
                }
                point = source.codePointAt(at);
                at += Character.charCount(point);
            } else if (META.indexOf(point) >= 0) {
                return refuse(source);
            } else if (point == '.') {
                point = ANY;
            }
            elements[length++] = point;
        }
        return Arrays.copyOf(elements, length);
    }

    private static int[] refuse(String source) {
        throw new IllegalArgumentException(
                source.isEmpty()
                        ? "an empty text is found everywhere"
                        : "`" + source + "` is a pattern to the reference; of its signs only the dot and the backslash"
                                + " before a mark are understood");
    }
}
