package dev.precept.runtime.text;

import dev.precept.runtime.text.markdown.Prose;
import java.util.Locale;

/**
 * Whether a sentence goes on behind a place where the Unicode rules end it. They know no abbreviation, and a small letter
 * behind a full stop never begins a sentence to them, so a text that begins its sentences small is read as if in capitals.
 */
final class SentenceEnds {
    /** Longer words are no abbreviations. */
    private static final int LONGEST = 12;

    private final String text;
    private final boolean small;

    private SentenceEnds(String text, boolean small) {
        this.text = text;
        this.small = small;
    }

    /** For one text. */
    static SentenceEnds of(String text) {
        return new SentenceEnds(text, isSmall(text));
    }

    /** A text of the same length that the Unicode rules are asked about. */
    String guiding() {
        if (!small) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toUpperCase(characters[i]);
        }
        return new String(characters);
    }

    /**
     * @param from where the sentence begins
     * @param end behind its last character that is no blank
     * @param next where the next begins
     */
    boolean goesOn(int from, int end, int next) {
        int following = text.codePointAt(next);
        if (text.charAt(end - 1) != '.') {
            return !small && isCloser(end - 1) && Character.isLowerCase(following);
        }
        if (small && end - from > 1 && text.charAt(end - 2) == '.') {
            return true;
        }
        int start = end - 1;
        while (start > from && end - start <= LONGEST + 1 && isPartOfWord(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end - 1);
        return word.length() <= LONGEST && !word.isEmpty() && goesOn(from, start, word, next);
    }

    private boolean goesOn(int from, int start, String word, int next) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (word.chars().allMatch(Character::isDigit)) {
            return start == from || Abbreviations.isMonth(word(next));
        }
        return Abbreviations.neverEnds(folded)
                || Abbreviations.standsBeforeNumbers(folded) && Character.isDigit(text.charAt(next))
                || Abbreviations.mayEnd(folded) && isNoBeginning(next)
                || isDotted(word) && isNoBeginning(next)
                || start == from && isEnumerator(word) && isNoBeginning(next)
                || isInitial(word) && followsName(from, start) && isNoBeginning(next);
    }

    /** A letter or a Roman number, as before the parts of a list. */
    private static boolean isEnumerator(String word) {
        return word.length() == 1 || word.chars().allMatch(character -> "IVXLC".indexOf(character) >= 0);
    }

    /** Letters with a dot between each two: {@code U.S}, {@code e.g}. The time of day ends sentences as often as not. */
    private boolean isDotted(String word) {
        if (word.length() < 3 || !small && (word.equals("a.m") || word.equals("p.m"))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    /** Whether a sentence begins there, or the word before has a capital, as in {@code George W.} */
    private boolean followsName(int from, int start) {
        int at = start;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        int end = at;
        while (at > from && end - at < LONGEST && !isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at == start || at < end && Character.isUpperCase(text.charAt(at));
    }

    private boolean isNoBeginning(int next) {
        return small || !Abbreviations.isBeginning(word(next));
    }

    /** The letters that stand there, in small letters. */
    private String word(int next) {
        int end = next;
        while (end < text.length() && end - next <= LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(next, end).toLowerCase(Locale.ROOT);
    }

    private boolean isCloser(int at) {
        return switch (Character.getType(text.charAt(at))) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION ->
                true;
            default -> text.charAt(at) == '"' || text.charAt(at) == '\'';
        };
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || Character.isSurrogate(character);
    }

    private static boolean isBlank(char character) {
        return Lines.isBlank(character);
    }

    /** Whether more of what seem to be sentences begin with a small letter than with a capital. */
    private static boolean isSmall(String text) {
        int balance = 0;
        boolean ended = true;
        boolean starting = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character)) {
                balance += !starting
                        ? 0
                        : Character.isLowerCase(character) ? 1 : Character.isUpperCase(character) ? -1 : 0;
                ended = false;
                starting = false;
            } else if (character == '.' || character == '!' || character == '?' || character == Prose.REGION_END) {
                ended = true;
                starting |= character == Prose.REGION_END;
            } else {
                starting |= ended && isBlank(character);
            }
        }
        return balance > 0;
    }
}
