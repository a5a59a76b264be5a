package dev.precept.runtime.suite.reference;

/** The editions of NLTK whose rules differ in a verdict; the parameters are the same for both. */
public enum NltkEdition {
    /** As 3.9.1 decides: with it the recorded IFEval verdicts come out, every one of those on sentences and words. */
    V3_9 {
        @Override
        boolean isClosing(char mark) {
            return switch (mark) {
                case '"', '\'', ')', ']', '}' -> true;
                default -> false;
            };
        }

        @Override
        boolean endsWord(char unit) {
            return endsWordInAscii(unit);
        }

        @Override
        boolean isDash(char unit) {
            return false;
        }

        /** A single letter stands behind the apostrophe and is no clitic, as in {@code 'a'}. */
        @Override
        boolean startsQuotation(CharSequence text, int start, int apostrophe, int end) {
            return PythonText.isWordAt(text, apostrophe + 1, end)
                    && !isWordAfterNext(text, apostrophe + 1, end)
                    && !isCliticLetter(text.charAt(apostrophe + 1));
        }
    },

    /**
     * As 3.10.3 decides: curly quotation marks and guillemets close sentences, and dashes are tokens. (3.10.4 takes its
     * {@code \w} from another library, which tells on combining marks and fractions beside an apostrophe or a period.)
     */
    V3_10 {
        @Override
        boolean isClosing(char mark) {
            return V3_9.isClosing(mark) || isCurly(mark);
        }

        @Override
        boolean endsWord(char unit) {
            return endsWordInAscii(unit) || isCurly(unit);
        }

        @Override
        boolean isDash(char unit) {
            return '\u2012' <= unit && unit <= '\u2015';
        }

        /** A word begins behind the apostrophe, none ends before it, and that word is no clitic. */
        @Override
        boolean startsQuotation(CharSequence text, int start, int apostrophe, int end) {
            int next = apostrophe + 1;
            if (!PythonText.isWordAt(text, next, end) || PythonText.isWordBefore(text, start, apostrophe)) {
                return false;
            }
            if (!isWordAfterNext(text, next, end)) {
                return !isCliticLetter(text.charAt(next));
            }
            return !(isCliticPair(text, next) && !isWordAfterNext(text, next + 1, end));
        }
    };

    /** Whether the mark moves to the sentence before it. */
    abstract boolean isClosing(char mark);

    /** Whether the unit cannot stand inside a Punkt token. */
    abstract boolean endsWord(char unit);

    /** Whether the unit is a dash that is a word token of its own. */
    abstract boolean isDash(char unit);

    /** Whether the apostrophe opens a quotation rather than a clitic. */
    abstract boolean startsQuotation(CharSequence text, int start, int apostrophe, int end);

    private static boolean endsWordInAscii(char unit) {
        return switch (unit) {
            case ')', '"', ';', '}', ']', '*', ':', '@', '\'', '(', '{', '[', '?', '!' -> true;
            default -> false;
        };
    }

    private static boolean isCurly(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u201C', '\u201D', '\u00AB', '\u00BB' -> true;
            default -> false;
        };
    }

    private static boolean isWordAfterNext(CharSequence text, int next, int end) {
        int after = next + Character.charCount(Character.codePointAt(text, next));
        return PythonText.isWordAt(text, after, end);
    }

    private static boolean isCliticLetter(char unit) {
        return "mtsdn".indexOf(Folding.of(unit)) >= 0;
    }

    private static boolean isCliticPair(CharSequence text, int next) {
        char first = Folding.of(text.charAt(next));
        char second = Folding.of(text.charAt(next + 1));
        return (second == 'e' && (first == 'r' || first == 'v')) || (first == 'l' && second == 'l');
    }
}
