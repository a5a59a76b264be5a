package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.text.markdown.Apart;
import dev.precept.runtime.text.markdown.Place;
import dev.precept.runtime.text.markdown.Prose;
import dev.precept.runtime.text.markdown.Region;

/** What stands between quotation marks. */
final class Quotations {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(2L * whole.length());
        return new Quotations(whole.feature(Reading.MARKDOWN).prose()).find();
    };

    private static final String OPENING = "\"“„«‹「『＂";
    private static final String CLOSING = "\"”“»›」』＂";

    private final String text;
    private final Prose prose;
    private final Prose.Walk walk;
    private final Offsets pairs = new Offsets();
    /** For each mark that closes where the last of a region stands. */
    private final int[] last = new int[OPENING.length()];

    private Quotations(Prose prose) {
        this.prose = prose;
        this.text = prose.text();
        this.walk = prose.walk();
    }

    private Stretches find() {
        Apart closing = new Apart(prose);
        Apart within = new Apart(prose);
        for (Region region : prose.regions()) {
            if (region.place().holds(Place.Held.MARKED)) {
                findLast(region, closing);
                find(region, within);
            }
        }
        return Stretches.of(pairs);
    }

    /** A mark that nothing closes opens nothing, so no text is read twice. */
    private void findLast(Region region, Apart apart) {
        java.util.Arrays.fill(last, -1);
        for (int i = region.from(); i < region.to(); i++) {
            for (int mark = 0; isMark(text.charAt(i)) && mark < last.length; mark++) {
                if (closes(region, i, mark) && !apart.covers(i)) {
                    last[mark] = i;
                }
            }
        }
    }

    private void find(Region region, Apart apart) {
        int open = -1;
        int mark = -1;
        for (int i = region.from(); i < region.to(); i++) {
            if (!isMark(text.charAt(i)) || apart.covers(i)) {
                continue;
            }
            if (open >= 0 && closes(region, i, mark)) {
                if (!text.substring(open, i).isBlank()) {
                    pairs.add(walk.start(open), walk.end(i));
                }
                open = -1;
            } else if (open < 0) {
                mark = OPENING.indexOf(text.charAt(i));
                open = mark >= 0 && opens(region, i) && last[mark] > i ? i + 1 : -1;
            }
        }
    }

    /** The same mark on both sides opens where no word ends and none is far. */
    private boolean opens(Region region, int at) {
        return text.charAt(at) != '"'
                || (at == region.from() || !Character.isLetterOrDigit(text.charAt(at - 1)))
                        && at + 1 < region.to()
                        && !Lines.isBlank(text.charAt(at + 1));
    }

    private boolean closes(Region region, int at, int mark) {
        boolean fits = text.charAt(at) == CLOSING.charAt(mark) || OPENING.charAt(mark) == '„' && text.charAt(at) == '”';
        return fits && (text.charAt(at) != '"' || at > region.from() && !Lines.isBlank(text.charAt(at - 1)));
    }

    private static boolean isMark(char character) {
        return character == '"'
                || character >= 0x80 && (OPENING.indexOf(character) >= 0 || CLOSING.indexOf(character) >= 0);
    }
}
