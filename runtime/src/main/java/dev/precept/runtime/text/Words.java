package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.text.markdown.Markdown;
import dev.precept.runtime.text.markdown.Prose;

/**
 * Words by UAX #29, in the prose of a message.
 *
 * @param all all of them
 * @param numbers those of digits alone
 */
record Words(Stretches all, Stretches numbers) {
    static final Feature<Words> FEATURE = whole -> of(whole.feature(Reading.MARKDOWN));

    private static Words of(Markdown markdown) {
        var all = new Offsets();
        var numbers = new Offsets();
        Prose prose = markdown.prose();
        Prose.Walk walk = prose.walk();
        BreakIterator breaks = Prototype.breaks();
        breaks.setText(prose.text());
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int status = breaks.getRuleStatus();
            if (status >= BreakIterator.WORD_NONE_LIMIT) {
                int start = walk.start(from);
                int end = walk.end(to);
                all.add(start, end);
                if (status < BreakIterator.WORD_NUMBER_LIMIT) {
                    numbers.add(start, end);
                }
            }
            from = to;
        }
        return new Words(Stretches.of(all), Stretches.of(numbers));
    }

    /** Loaded when the first word is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getWordInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
