package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;

/** Grapheme clusters by UAX #29. */
final class Graphemes {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        var pairs = new Offsets();
        BreakIterator breaks = Prototype.breaks();
        breaks.setText(whole.text());
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pairs.add(start, end);
            start = end;
        }
        return Stretches.of(pairs);
    };

    private Graphemes() {}

    /** Loaded when the first character is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getCharacterInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
