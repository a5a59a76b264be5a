package dev.precept.runtime.text.markdown;

import java.util.ArrayList;
import java.util.List;

/** Puts prose together from the front. */
final class ProseBuilder {
    private final String source;
    private final StringBuilder prose;
    private final List<Region> regions = new ArrayList<>();
    private final List<Prose.Stretch> apart = new ArrayList<>();
    private final List<Prose.Segment> segments = new ArrayList<>();
    private int from;
    private int to;
    private int start;
    private int end;
    private int regionFrom;

    ProseBuilder(String source) {
        this.source = source;
        this.prose = new StringBuilder(source.length());
    }

    int length() {
        return prose.length();
    }

    /** Text as it stands. */
    void show(int textStart, int textEnd) {
        prose.append(source, textStart, textEnd);
        segment(textStart, textEnd);
    }

    /** Text that is shown as something else. */
    void showAs(CharSequence shown, int textStart, int textEnd) {
        prose.append(shown);
        segment(textStart, textEnd);
    }

    /** What was shown since an offset in the prose is code or the text of a link; not within another such. */
    void setApart(int since) {
        if (since < prose.length()) {
            apart.add(new Prose.Stretch(since, prose.length()));
        }
    }

    /** What was shown since the last region is one, unless it is blank. */
    void endRegion(Place place, int textStart, int textEnd) {
        if (!isBlank(regionFrom)) {
            regions.add(new Region(place, regionFrom, prose.length(), textStart, textEnd));
        }
        if (regionFrom < prose.length()) {
            showAs(String.valueOf(Prose.REGION_END), textEnd, textEnd);
        }
        regionFrom = prose.length();
    }

    Prose build() {
        settle();
        return new Prose(prose.toString(), regions, apart, segments);
    }

    private void segment(int textStart, int textEnd) {
        int shown = prose.length() - to;
        boolean plain = shown == textEnd - textStart;
        if (plain && textStart == end && to - from == end - start) {
            end = textEnd;
        } else {
            settle();
            from = to;
            start = textStart;
            end = textEnd;
        }
        to = prose.length();
    }

    private void settle() {
        if (from < to) {
            segments.add(new Prose.Segment(from, to, start, end));
        }
    }

    private boolean isBlank(int since) {
        for (int i = since; i < prose.length(); i++) {
            if (!Character.isWhitespace(prose.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
