package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Feature;

/**
 * A text as its words alone: small letters, one blank between words, no white space at the edges, no Markdown emphasis, no
 * marks without width, quotation marks and apostrophes straight.
 *
 * @param text the words
 * @param ends where in the original the character ends that a character came from
 */
record PlainWords(String text, int[] ends) {
    /** Of a passage, once. */
    static final Feature<PlainWords> OF = passage -> {
        passage.spend(passage.length());
        return of(passage.text());
    };

    /** Of any text. */
    static PlainWords of(String original) {
        var text = new StringBuilder(original.length());
        var ends = new int[original.length()];
        boolean blank = false;
        for (int at = 0; at < original.length(); ) {
            int point = original.codePointAt(at);
            at += Character.charCount(point);
            if (Edges.isInvisible(point) || Edges.isEmphasis(point) || point == '#' || point == '>') {
                continue;
            }
            if (Edges.isBlank(point)) {
                blank = true;
                continue;
            }
            if (blank && !text.isEmpty()) {
                ends[text.length()] = at;
                text.append(' ');
            }
            blank = false;
            int before = text.length();
            text.appendCodePoint(Character.toLowerCase(straight(point)));
            for (int i = before; i < text.length() && i < ends.length; i++) {
                ends[i] = at;
            }
        }
        return new PlainWords(text.toString(), ends);
    }

    /** The same without anything but letters and digits, and one blank between them. */
    String letters() {
        var letters = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (!Character.isLetterOrDigit(point) && !isMark(point)) {
                blank = true;
                continue;
            }
            if (blank && !letters.isEmpty()) {
                letters.append(' ');
            }
            blank = false;
            letters.appendCodePoint(point);
        }
        return letters.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int straight(int point) {
        return switch (point) {
            case '‘', '’', 'ʼ' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            default -> point;
        };
    }
}
