package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.Collection;
import java.util.stream.Collectors;

/** How things are shown in observed words: short, on one line, the text's own words in backticks. */
final class Shown {
    private static final int LONGEST = 40;
    private static final int MOST = 3;

    private Shown() {}

    /** A text, or its beginning. */
    static String quote(CharSequence text) {
        var shown = new StringBuilder("`");
        int taken = 0;
        int at = 0;
        boolean blank = false;
        while (at < text.length() && taken < LONGEST) {
            int point = Character.codePointAt(text, at);
            at += Character.charCount(point);
            if (Edges.isBlank(point)) {
                blank = taken > 0;
                continue;
            }
            if (blank) {
                shown.append(' ');
                taken++;
                blank = false;
            }
            shown.appendCodePoint(point);
            taken++;
        }
        return shown.append(at < text.length() ? "…`" : "`").toString();
    }

    /** The end of a text. */
    static String quoteEnd(CharSequence text) {
        int from = text.length();
        for (int taken = 0; from > 0 && taken < LONGEST; taken++) {
            from -= Character.charCount(Character.codePointBefore(text, from));
        }
        String end = quote(text.subSequence(from, text.length()));
        return from == 0 ? end : "`…" + end.substring(1);
    }

    /** A text or a pattern. */
    static String quote(Sought sought) {
        return switch (sought) {
            case Value.Text(var text) -> quote(text);
            case Value.Pattern pattern -> "`" + pattern + "`";
        };
    }

    /** The first few, and how many more there are. */
    static String list(Collection<String> items) {
        String first = items.stream().limit(MOST).collect(Collectors.joining(", "));
        return items.size() <= MOST ? first : first + " and " + (items.size() - MOST) + " more";
    }

    /** {@code 1 row}, {@code no rows}, {@code 3 rows}. */
    static String count(long number, String singular, String plural) {
        return number == 0 ? "no " + plural : number == 1 ? "1 " + singular : number + " " + plural;
    }
}
