package dev.precept.runtime.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;

/**
 * Where a word or phrase stands as a whole: in any case, with any apostrophes and white space, and with zero-width
 * characters dropped. Scripts that write no blanks between words have no word boundary to keep.
 */
public final class Mentions {
    private Mentions() {}

    /** Pairs of offsets from the passage's start, in order and without overlap. */
    public static int[] of(Passage passage, Sought sought) {
        Passage whole = passage.conversation().passage(passage.message());
        Folded folded = whole.feature(Folded.FEATURE);
        int shift = passage.start() - whole.start();
        int from = Offsets.firstAtLeast(folded.starts(), shift);
        int to = Offsets.firstAtLeast(folded.starts(), shift + passage.length());
        int[] places = switch (sought) {
            case Value.Text literal ->
                of(folded, Folded.of(literal.text()).text().strip(), from, to, passage);
            case Value.Pattern pattern -> of(folded, pattern, from, to, passage);
        };
        for (int i = 0; i < places.length; i += 2) {
            places[i] = folded.starts()[places[i]] - shift;
            places[i + 1] = folded.ends()[places[i + 1] - 1] - shift;
        }
        return places;
    }

    /** Whether there is one. */
    public static boolean any(Passage passage, Sought sought) {
        return of(passage, sought).length > 0;
    }

    private static int[] of(Folded folded, String phrase, int from, int to, Passage passage) {
        var places = new Offsets();
        if (phrase.isEmpty()) {
            return places.toArray();
        }
        passage.spend(to - from);
        int start = from;
        while ((start = folded.text().indexOf(phrase, start, to)) >= 0) {
            int end = start + phrase.length();
            if (isWhole(folded.text(), start, end)) {
                places.add(start, end);
                start = end;
            } else {
                start++;
            }
        }
        return places.toArray();
    }

    private static int[] of(Folded folded, Value.Pattern pattern, int from, int to, Passage passage) {
        var places = new Offsets();
        var text = new MeteredText(
                passage, folded.text(), from, to, pattern.compiled().programSize());
        Matcher matcher = Pattern.compile(pattern.source(), pattern.compiled().flags() | Pattern.CASE_INSENSITIVE)
                .matcher(text);
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            int start = from + matcher.start();
            int end = from + matcher.end();
            boolean whole = start < end && isWhole(folded.text(), start, end);
            if (whole) {
                places.add(start, end);
            }
            at = whole ? matcher.end() : text.after(matcher.start());
        }
        text.settle();
        return places.toArray();
    }

    private static boolean isWhole(String text, int start, int end) {
        return isEdge(text, start) && isEdge(text, end);
    }

    /** Whether a word may begin or end at an offset. */
    private static boolean isEdge(String text, int offset) {
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        int before = text.codePointBefore(offset);
        int after = text.codePointAt(offset);
        if (isPartOfWord(before) && isPartOfWord(after)) {
            return isUnspaced(before) || isUnspaced(after);
        }
        return !joins(text, offset, before, after);
    }

    /** A mark inside a number or a name: {@code 3.14}, {@code snake_case}. */
    private static boolean joins(String text, int offset, int before, int after) {
        if (isJoint(after) && isPartOfWord(before) && offset + 1 < text.length()) {
            return joins(before, after, text.codePointAt(offset + 1));
        }
        return isJoint(before)
                && isPartOfWord(after)
                && offset - 1 > 0
                && joins(text.codePointBefore(offset - 1), before, after);
    }

    private static boolean joins(int left, int joint, int right) {
        return joint == '_'
                ? isPartOfWord(left) && isPartOfWord(right)
                : Character.isDigit(left) && Character.isDigit(right);
    }

    private static boolean isJoint(int codePoint) {
        return codePoint == '_' || codePoint == '.' || codePoint == ',';
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    /** Of a script that writes no blanks between words, or writes particles behind them without one. */
    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> codePoint == 0x30FC || codePoint == 0xFF70;
        };
    }
}
