package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;

/** Grapheme clusters by UAX #29. */
final class Graphemes {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        String text = whole.text();
        var pairs = new Offsets();
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length() && !isCertain(text, end)) {
                end++;
            }
            if (end == start + 1) {
                pairs.add(start, end);
            } else {
                split(text, start, end, pairs);
            }
            start = end;
        }
        return Stretches.of(pairs);
    };

    private Graphemes() {}

    /** Between two characters of ASCII there is a border, if they are no line break. */
    private static boolean isCertain(String text, int border) {
        char before = text.charAt(border - 1);
        char after = text.charAt(border);
        return before < 0x80 && after < 0x80 && !(before == '\r' && after == '\n');
    }

    private static void split(String text, int from, int to, Offsets pairs) {
        BreakIterator breaks = Prototype.breaks();
        breaks.setText(text.substring(from, to));
        int start = from;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pairs.add(start, from + end);
            start = from + end;
        }
    }

    /** Loaded when the first character is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getCharacterInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
