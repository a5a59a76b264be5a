package dev.precept.runtime.suite.ifeval;

import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.reference.PythonText;

/** What stands between dividers; a blank piece at either end is none. */
record Pieces(Places written, boolean hasBlankInside) {
    static Pieces of(String text, String divider) {
        Places written = new Places();
        boolean blankInside = false;
        int start = 0;
        for (int end = text.indexOf(divider); end >= 0; end = text.indexOf(divider, start)) {
            if (!PythonText.isBlank(text.substring(start, end))) {
                written.add(start, end);
            } else {
                blankInside |= start > 0;
            }
            start = end + divider.length();
        }
        if (!PythonText.isBlank(text.substring(start))) {
            written.add(start, text.length());
        }
        return new Pieces(written, blankInside);
    }
}
