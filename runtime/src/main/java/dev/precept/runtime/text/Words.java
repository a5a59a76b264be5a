package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;

/** Words by UAX #29. */
final class Words {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        var pairs = new Offsets();
        String text = whole.text();
        BreakIterator breaks = Prototype.breaks();
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                pairs.add(start, end);
            }
            start = end;
        }
        return Stretches.of(pairs);
    };

    private Words() {}

    /** Loaded when the first word is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getWordInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
