package dev.precept.runtime.rules;

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
}
