package dev.precept.compiler.diagnostic;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line as a terminal shows it: what one sees as one character, and how many columns that takes. */
final class Glyphs {
    private static final int TAB = 4;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Glyphs() {}

    /**
     * What is seen as one character.
     *
     * @param shown tabs are blanks, controls are pictures
     * @param columns 0 for a mark that stands on what is before the line
     * @param start code points before it
     * @param end the same and its own
     */
    record Glyph(String shown, int columns, int start, int end) {}

    static List<Glyph> of(String line) {
        var glyphs = new ArrayList<Glyph>();
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(line);
        int column = 0;
        int codePoint = 0;
        int from = clusters.first();
        for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
            String cluster = line.substring(from, to);
            String shown = cluster.equals("\t") ? " ".repeat(TAB - column % TAB) : visible(cluster);
            int columns = cluster.equals("\t") ? shown.length() : columns(shown);
            int length = cluster.codePointCount(0, cluster.length());
            glyphs.add(new Glyph(shown, columns, codePoint, codePoint + length));
            codePoint += length;
            column += columns;
            from = to;
        }
        return glyphs;
    }

    /** The text with pictures for controls, and the replacement character for half characters and changes of direction. */
    static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> shown.appendCodePoint(visible(codePoint)));
        return shown.toString();
    }

    private static int visible(int codePoint) {
        if (codePoint < 0x20) {
            return 0x2400 + codePoint;
        }
        return switch (codePoint) {
            case 0x7F -> 0x2421;
            case 0x200E, 0x200F, 0x061C, 0x2028, 0x2029 -> 0xFFFD;
            default -> {
                int type = Character.getType(codePoint);
                boolean turns =
                        (0x202A <= codePoint && codePoint <= 0x202E) || (0x2066 <= codePoint && codePoint <= 0x2069);
                yield turns || type == Character.CONTROL || type == Character.SURROGATE ? 0xFFFD : codePoint;
            }
        };
    }

    /** One character is as wide as its widest part, but an emoji of several parts is one emoji. */
    private static int columns(String cluster) {
        int widest = cluster.codePoints().map(Glyphs::columns).max().orElse(0);
        boolean pictured = widest > 0 && cluster.indexOf(EMOJI_STYLE) >= 0;
        boolean flag = cluster.codePoints().filter(Glyphs::isRegional).count() == 2;
        return pictured || flag ? 2 : widest;
    }

    private static int columns(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isRegional(int codePoint) {
        return 0x1F1E6 <= codePoint && codePoint <= 0x1F1FF;
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < 0x1100 || (0xFF61 <= codePoint && codePoint <= 0xFFDC)) {
            return false;
        }
        boolean fullWidth = (0x3000 <= codePoint && codePoint <= 0x303E)
                || (0xFF01 <= codePoint && codePoint <= 0xFF60)
                || (0xFFE0 <= codePoint && codePoint <= 0xFFE6);
        return fullWidth
                || Character.isIdeographic(codePoint)
                || (Character.isEmojiPresentation(codePoint) && !isRegional(codePoint))
                || switch (Character.UnicodeScript.of(codePoint)) {
                    case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
                    default -> false;
                };
    }
}
