package dev.precept.runtime.text.markdown;

import java.util.List;

/**
 * The words of a text as a reader sees them: without marks, addresses, tags and code blocks, each line break within a
 * paragraph a blank, and U+2029 behind each region.
 *
 * @param text the prose
 * @param regions its regions, in order
 * @param apart the stretches of it, in order, that are code within a line or the text of a link
 * @param segments where it comes from, in order
 */
public record Prose(String text, List<Region> regions, List<Stretch> apart, List<Segment> segments) {
    /** Stands behind each region. */
    public static final char REGION_END = '\u2029';

    public Prose {
        regions = List.copyOf(regions);
        apart = List.copyOf(apart);
        segments = List.copyOf(segments);
    }

    /** A part of the prose. */
    public record Stretch(int from, int to) {}

    /**
     * A part of the prose that comes from one part of the text: character by character where both are of one length, else
     * as a whole.
     */
    public record Segment(int from, int to, int start, int end) {
        private boolean isPlain() {
            return to - from == end - start;
        }
    }

    /** A walk from prose to text; offsets must not go back behind the last one's segment. */
    public Walk walk() {
        return new Walk(segments);
    }

    /** Finds for offsets in the prose the offsets in the text, in linear time for all of them. */
    public static final class Walk {
        private final List<Segment> segments;
        private int at;

        private Walk(List<Segment> segments) {
            this.segments = segments;
        }

        /** Where the character at an offset begins in the text. */
        public int start(int offset) {
            Segment segment = reach(offset);
            return segment.isPlain() ? segment.start() + offset - segment.from() : segment.start();
        }

        /** Where the character before an offset ends in the text. */
        public int end(int offset) {
            Segment segment = reach(offset - 1);
            return segment.isPlain() ? segment.start() + offset - segment.from() : segment.end();
        }

        private Segment reach(int offset) {
            while (segments.get(at).to() <= offset) {
                at++;
            }
            while (segments.get(at).from() > offset) {
                at--;
            }
            return segments.get(at);
        }
    }
}
