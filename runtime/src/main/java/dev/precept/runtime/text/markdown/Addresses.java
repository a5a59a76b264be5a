package dev.precept.runtime.text.markdown;

import java.util.List;

/** Addresses that stand in the prose as they are: from {@code https://}, {@code http://} or {@code www.} on. */
final class Addresses {
    private static final List<String> BEGINNINGS = List.of("https://", "http://", "www.");

    private Addresses() {}

    /** Adds each as a link; those in code and in the text of a link are none. */
    static void add(Prose prose, List<Part> parts) {
        String text = prose.text();
        Prose.Walk walk = prose.walk();
        Apart apart = new Apart(prose);
        int at = 0;
        while (at < text.length()) {
            int body = body(text, at);
            int end = body < 0 ? at + 1 : end(text, body);
            if (body >= 0 && end > body && !apart.covers(at)) {
                parts.add(new Part(Part.Kind.LINK, walk.start(at), walk.end(end), 1, ""));
            }
            at = Math.max(at + 1, end);
        }
    }

    /** Where the beginning that stands at an offset ends; -1 where there is none. */
    private static int body(String text, int at) {
        char first = text.charAt(at);
        if (first != 'h' && first != 'w' && first != 'H' && first != 'W'
                || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return -1;
        }
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return at + beginning.length();
            }
        }
        return -1;
    }

    /** Behind the last character that is no punctuation; a closing parenthesis belongs to it if an opening one does. */
    private static int end(String text, int body) {
        int end = body;
        int lastWord = body;
        int open = 0;
        while (end < text.length() && isPart(text.charAt(end))) {
            char character = text.charAt(end++);
            boolean closes = character == ')' && open > 0;
            open += character == '(' ? 1 : closes ? -1 : 0;
            if (Character.isLetterOrDigit(character)
                    || Character.isSurrogate(character)
                    || "/#=&_~%+-$@".indexOf(character) >= 0
                    || closes) {
                lastWord = end;
            }
        }
        return lastWord;
    }

    private static boolean isPart(char character) {
        return character < 0x80
                ? character > ' ' && "<>\"`".indexOf(character) < 0
                : Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }
}
