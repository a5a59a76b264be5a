package dev.precept.compiler.ide;

/**
 * What stands on a line of a formatted source; a triple-quoted text in it goes on over several.
 *
 * @param depth steps of indentation
 * @param text without its indentation
 * @param start where it begins in the source, in code points
 * @param end after where it ends there
 */
record Row(int depth, String text, Role role, Gap before, Gap after, int start, int end) {

    /** What a row is to the comments before it. */
    enum Role {
        /** They stand above it, as far in. */
        STATEMENT,
        /** It ends a block or brackets, and they are the last in there. */
        CLOSING,
        /** It stands as in the source, with its comments and its indentation. */
        VERBATIM
    }

    /** Whether a blank line stands between two rows. */
    enum Gap {
        /** Where there is one in the source. */
        FREE,
        /** Never. */
        TIGHT,
        /** Always. */
        WIDE;

        Gap or(Gap other) {
            return this == TIGHT || other == TIGHT ? TIGHT : this == WIDE || other == WIDE ? WIDE : FREE;
        }
    }

    Row after(Gap gap) {
        return new Row(depth, text, role, before, gap, start, end);
    }

    Row before(Gap gap) {
        return new Row(depth, text, role, gap, after, start, end);
    }
}
