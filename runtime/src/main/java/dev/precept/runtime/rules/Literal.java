package dev.precept.runtime.rules;

import java.util.ArrayList;
import java.util.List;

/** A literal laid against one place of a text; a line break in it agrees with any of the text's line breaks. */
final class Literal {
    private Literal() {}

    /** Where it ends if it begins at {@code from}; or, where it does not stand there, {@code -1 - n} with n characters agreeing. */
    static int forward(CharSequence text, int from, String literal) {
        int at = from;
        for (int i = 0; i < literal.length(); i++) {
            int next = at < text.length() ? agree(text, at, literal.charAt(i)) : -1;
            if (next < 0) {
                return -1 - i;
            }
            at = next;
        }
        return at;
    }

    /** Where it begins if it ends at {@code end}; or, where it does not, {@code -1 - n} with n characters agreeing. */
    static int backward(CharSequence text, int end, String literal) {
        int at = end;
        for (int i = literal.length() - 1; i >= 0; i--) {
            char wanted = literal.charAt(i);
            if (at == 0 || !same(text.charAt(at - 1), wanted)) {
                return -literal.length() + i;
            }
            at--;
            if (wanted == '\n' && at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
                at--;
            }
        }
        return at;
    }

    private static int agree(CharSequence text, int at, char wanted) {
        if (wanted == '\n' && text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            return at + 2;
        }
        return same(text.charAt(at), wanted) ? at + 1 : -1;
    }

    private static boolean same(char found, char wanted) {
        return found == wanted || (wanted == '\n' && found == '\r');
    }

    /**
     * All places of a stretch where a literal stands, overlaps included: pairs of start and end, in linear time whatever the
     * literal repeats.
     */
    static List<Place> places(String text, int from, int to, String literal) {
        char[] wanted = new char[literal.length()];
        int length = 0;
        for (int at = 0; at < literal.length(); at = next(literal, at)) {
            wanted[length++] = symbol(literal.charAt(at));
        }
        int[] shorter = shorter(wanted, length);
        int[] starts = new int[length];
        var places = new ArrayList<Place>();
        int agreeing = 0;
        int read = 0;
        for (int at = from; at < to; ) {
            char found = symbol(text.charAt(at));
            starts[read++ % length] = at;
            at = next(text, at);
            while (agreeing > 0 && (agreeing == length || wanted[agreeing] != found)) {
                agreeing = shorter[agreeing];
            }
            agreeing += wanted[agreeing] == found ? 1 : 0;
            if (agreeing == length) {
                places.add(new Place(starts[read % length], at));
            }
        }
        return places;
    }

    /** Where a literal stands. */
    record Place(int start, int end) {}

    /** For each beginning of a text the length of the longest shorter beginning that it ends with. */
    private static int[] shorter(char[] wanted, int length) {
        int[] shorter = new int[length + 1];
        for (int at = 1, agreeing = 0; at < length; at++) {
            while (agreeing > 0 && wanted[agreeing] != wanted[at]) {
                agreeing = shorter[agreeing];
            }
            agreeing += wanted[agreeing] == wanted[at] ? 1 : 0;
            shorter[at + 1] = agreeing;
        }
        return shorter;
    }

    private static char symbol(char mark) {
        return mark == '\r' ? '\n' : mark;
    }

    /** Both marks of a line break are one. */
    private static int next(String text, int at) {
        boolean both = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return both ? at + 2 : at + 1;
    }
}
