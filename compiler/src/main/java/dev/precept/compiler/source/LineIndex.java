package dev.precept.compiler.source;

import java.util.Arrays;

/** Where the lines of a text begin and where its code points stand in it; made once, asked often. */
final class LineIndex {
    private static final int STRIDE = 64;

    private final int[] lineStarts;
    private final int[] offsets;
    private final int length;

    private LineIndex(int[] lineStarts, int[] offsets, int length) {
        this.lineStarts = lineStarts;
        this.offsets = offsets;
        this.length = length;
    }

    static LineIndex of(String text) {
        int[] lines = new int[16];
        int lineCount = 1;
        int[] offsets = new int[text.length() / STRIDE + 1];
        int codePoint = 0;
        for (int index = 0; index < text.length(); codePoint++) {
            if (codePoint % STRIDE == 0) {
                offsets[codePoint / STRIDE] = index;
            }
            int here = text.codePointAt(index);
            index += Character.charCount(here);
            boolean pair = here == '\r' && index < text.length() && text.charAt(index) == '\n';
            if (here == '\n' || (here == '\r' && !pair)) {
                lines = lineCount == lines.length ? Arrays.copyOf(lines, lineCount * 2) : lines;
                lines[lineCount++] = codePoint + 1;
            }
        }
        if (codePoint % STRIDE == 0) {
            offsets[codePoint / STRIDE] = text.length();
        }
        return new LineIndex(Arrays.copyOf(lines, lineCount), offsets, codePoint);
    }

    /** The line, from 0, that holds a code point. */
    int line(int codePoint) {
        int found = Arrays.binarySearch(lineStarts, codePoint);
        return found >= 0 ? found : -found - 2;
    }

    /** The first code point of a line, from 0. */
    int start(int line) {
        return lineStarts[line];
    }

    int lines() {
        return lineStarts.length;
    }

    /** The number of code points. */
    int length() {
        return length;
    }

    /** The index in the text, in chars, of a code point. */
    int offset(String text, int codePoint) {
        return text.offsetByCodePoints(offsets[codePoint / STRIDE], codePoint % STRIDE);
    }
}
