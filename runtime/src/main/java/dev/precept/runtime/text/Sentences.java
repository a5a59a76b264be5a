package dev.precept.runtime.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.text.markdown.Place;
import dev.precept.runtime.text.markdown.Prose;
import dev.precept.runtime.text.markdown.Region;

/**
 * Sentences by UAX #29 in the prose of a message, mended where abbreviations and small letters mislead its rules. What has
 * no letter and no digit (an emoji, a row of dots) belongs to a sentence beside it.
 */
final class Sentences {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        var sentences = new Sentences(whole.feature(Reading.MARKDOWN).prose());
        sentences.find();
        return Stretches.of(sentences.pairs);
    };

    private final Prose prose;
    private final String text;
    private final SentenceEnds ends;
    private final Prose.Walk walk;
    private final Offsets pairs = new Offsets();
    private boolean open;
    private boolean hasWord;
    private int from;
    private int to;
    private int lastEnd;

    private Sentences(Prose prose) {
        this.prose = prose;
        this.text = prose.text();
        this.ends = SentenceEnds.of(text);
        this.walk = prose.walk();
    }

    private void find() {
        BreakIterator breaks = Prototype.breaks();
        breaks.setText(ends.guiding());
        int next = breaks.first();
        for (Region region : prose.regions()) {
            boolean holds = region.place().holds(Place.Held.SENTENCES);
            while (next != BreakIterator.DONE && next < region.to()) {
                int start = next;
                next = breaks.next();
                if (holds && start >= region.from() && next != BreakIterator.DONE) {
                    piece(region, start, Math.min(next, region.to()));
                }
            }
            close(region);
        }
    }

    /** A stretch without a break in it. */
    private void piece(Region region, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (first < last && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first == last) {
            return;
        }
        boolean word = hasWord(first, last);
        if (open && hasWord && word && !ends.goesOn(from, to, first)) {
            close(region);
        }
        if (!open) {
            open = true;
            hasWord = false;
            from = first;
        }
        hasWord |= word;
        to = last;
    }

    /** Marks that touch a sentence are a part of it, those before the first before a blank. */
    private void close(Region region) {
        if (open && hasWord) {
            int start = from > region.from() ? walk.end(from) : region.start();
            int end = to < region.to() ? walk.start(to) : region.end();
            pairs.add(Math.max(start, lastEnd), end);
            lastEnd = end;
        }
        open = false;
    }

    private boolean hasWord(int start, int end) {
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    private static boolean isBlank(char character) {
        return Lines.isBlank(character) || character == 0x200B || character == 0xFEFF;
    }

    /** Loaded when the first sentence is asked for; iterators are of one thread, so each use takes a copy. */
    private static final class Prototype {
        private static final BreakIterator BREAKS = BreakIterator.getSentenceInstance(ULocale.ROOT);

        static BreakIterator breaks() {
            return BREAKS.clone();
        }
    }
}
