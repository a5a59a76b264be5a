package dev.precept.runtime.rules;

import com.google.re2j.Pattern;

/** What closes what opens. */
final class Pairs {
    private static final String OPENING = "([{<«‹“‘„‚「『《〈【〔（［｛＜¿¡";
    private static final String CLOSING = ")]}>»›”’“‘」』》〉】〕）］｝＞?!";
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)>");

    private Pairs() {}

    /** The closing counterpart of a mark: a tag's end, or its characters reversed, brackets and quotation marks turned round. */
    static String closing(String opening) {
        var tag = TAG.matcher(opening);
        if (tag.matches()) {
            return "</" + tag.group(1) + ">";
        }
        var closing = new StringBuilder();
        new StringBuilder(opening).reverse().chars().forEach(mark -> closing.append(closing((char) mark)));
        return closing.toString();
    }

    private static char closing(char mark) {
        int at = OPENING.indexOf(mark);
        return at < 0 ? mark : CLOSING.charAt(at);
    }
}
