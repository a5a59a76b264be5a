package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.text.markdown.Apart;
import dev.precept.runtime.text.markdown.Place;
import dev.precept.runtime.text.markdown.Prose;
import dev.precept.runtime.text.markdown.Region;

/** Words in brackets that somebody is to replace. */
final class Placeholders {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        return find(whole.feature(Reading.MARKDOWN).prose());
    };

    /** Longer stretches are remarks and nothing to fill in. */
    private static final int LONGEST = 200;

    private Placeholders() {}

    private static Stretches find(Prose prose) {
        var pairs = new Offsets();
        Prose.Walk walk = prose.walk();
        Apart apart = new Apart(prose);
        for (Region region : prose.regions()) {
            if (!region.place().holds(Place.Held.MARKED)) {
                continue;
            }
            int open = -1;
            for (int i = region.from(); i < region.to(); i++) {
                char character = prose.text().charAt(i);
                if (character == '[' && !apart.covers(i)) {
                    open = i;
                } else if (character == ']' && open >= 0) {
                    if (isPlaceholder(prose.text(), region, open, i)) {
                        pairs.add(walk.start(open + 1), walk.end(i));
                    }
                    open = -1;
                }
            }
        }
        return Stretches.of(pairs);
    }

    private static boolean isPlaceholder(String text, Region region, int open, int close) {
        if (close - open > LONGEST || isIndex(text, region, open) || isCheckBox(text, region, open, close)) {
            return false;
        }
        return text.charAt(open + 1) != '^'
                && text.substring(open + 1, close).codePoints().anyMatch(Character::isLetter);
    }

    /** As in {@code a[i]}. */
    private static boolean isIndex(String text, Region region, int open) {
        return open > region.from()
                && (Character.isLetterOrDigit(text.charAt(open - 1)) || "_])".indexOf(text.charAt(open - 1)) >= 0);
    }

    private static boolean isCheckBox(String text, Region region, int open, int close) {
        return region.place() == Place.LIST_ITEM
                && open == region.from()
                && close == open + 2
                && (text.charAt(open + 1) == 'x' || text.charAt(open + 1) == 'X');
    }
}
