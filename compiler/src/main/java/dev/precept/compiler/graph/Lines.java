package dev.precept.compiler.graph;

import java.util.ArrayList;
import java.util.List;

/** Long labels in several lines. */
final class Lines {
    private static final int WIDTH = 44;

    private Lines() {}

    /** Broken at blanks, so that a line is not much longer than can be read; a word is never broken. */
    static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        int blank = -1;
        for (int index = 0; index < text.length(); index++) {
            if (index - from >= WIDTH && blank > from) {
                lines.add(text.substring(from, blank));
                from = blank + 1;
            }
            if (text.charAt(index) == ' ') {
                blank = index;
            }
        }
        if (text.length() - from > WIDTH && blank > from) {
            lines.add(text.substring(from, blank));
            from = blank + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }
}
