package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Passage;

/**
 * The text of a passage as a pattern reads it: each character it looks at is charged. One pass is linear, but finding all
 * matches may take as many passes as there are matches ({@code /a.*z|a/} on many {@code a}), so the passes have an end.
 */
final class MeteredText implements CharSequence {
    /** How often one search may visit each character; an honest search does so once or twice. */
    private static final int PASSES = 24;
    /** What a short text may cost at least, in visits. */
    private static final int FLOOR = 200_000;
    /** A larger program follows more threads at once, so each visit costs more. */
    private static final int INSTRUCTIONS_PER_VISIT = 64;
    /** Visits are charged by the block. */
    private static final int BLOCK = 1024;

    private final Passage passage;
    private final String text;
    private final int start;
    private final int length;
    private final int price;
    private long granted;
    private int pending;

    /** A stretch of a text that a pattern of that many instructions reads; charged to a passage. */
    MeteredText(Passage passage, String text, int start, int end, int instructions) {
        this.passage = passage;
        this.text = text;
        this.start = start;
        this.length = end - start;
        this.price = 1 + instructions / INSTRUCTIONS_PER_VISIT;
        this.granted = FLOOR + (long) PASSES * length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (++pending >= BLOCK) {
            settle();
        }
        return text.charAt(start + index);
    }

    /** Charges what was visited since the last time. */
    void settle() {
        long work = (long) pending * price;
        pending = 0;
        passage.spend(work);
        granted -= work;
        if (granted < 0) {
            throw new BudgetExhausted(FLOOR + (long) PASSES * length);
        }
    }

    /** The index after the code point at an index. */
    int after(int index) {
        return index
                + (index + 1 < length
                                && Character.isSurrogatePair(text.charAt(start + index), text.charAt(start + index + 1))
                        ? 2
                        : 1);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(start + from, start + to);
    }

    @Override
    public String toString() {
        return text.substring(start, start + length);
    }
}
