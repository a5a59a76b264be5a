package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;

/** Sentences by UAX #29; they do not reach over a blank line. */
final class Sentences {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        var pairs = new Offsets();
        String text = whole.text();
        BreakIterator breaks = Prototype.breaks();
        int[] paragraphs = whole.feature(Lines.PARAGRAPHS).pairs();
        for (int i = 0; i < paragraphs.length; i += 2) {
            String paragraph = text.substring(paragraphs[i], paragraphs[i + 1]).replace('\n', ' ');
            breaks.setText(paragraph);
            int start = 0;
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                pairs.add(
                        paragraphs[i] + start,
                        paragraphs[i]
                                + paragraph.substring(0, end).stripTrailing().length());
                start = end;
            }
        }
        return Stretches.of(pairs);
    };

    private Sentences() {}

    /** Loaded when the first sentence is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getSentenceInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
