package dev.precept.runtime.suite.reference;

import java.util.BitSet;
import java.util.OptionalInt;

/** Python's {@code json.loads}, as to what it reads: also NaN, infinities, bare values, and objects with a key twice. */
public final class PythonJson {
    /** The reference itself ends by an error where its stack does, a little above or below. */
    private static final int DEEPEST = 990;
    /** The digits of a whole number that Python makes a number of. */
    private static final int MOST_DIGITS = 4300;

    private final String text;
    /** For each level that is open, whether it is an object. */
    private final BitSet objects = new BitSet();

    private int depth;
    private int at;

    private PythonJson(String text) {
        this.text = text;
    }

    /** Where it stops being JSON, in UTF-16 units; nothing where all of it is. */
    public static OptionalInt firstError(String text) {
        PythonJson json = new PythonJson(text);
        json.space();
        return json.document() && json.at == text.length() ? OptionalInt.empty() : OptionalInt.of(json.at);
    }

    /** One value; what it holds is read in this loop, so that no stack limits how deep it may be. */
    private boolean document() {
        while (true) {
            boolean opened = false;
            if (is('{') || is('[')) {
                boolean object = is('{');
                at++;
                space();
                opened = !is(object ? '}' : ']');
                if (opened) {
                    if (++depth > DEEPEST) {
                        return false;
                    }
                    objects.set(depth, object);
                } else {
                    at++;
                }
            } else if (!scalar()) {
                return false;
            }
            if (!opened && !close()) {
                return false;
            }
            if (depth == 0) {
                space();
                return true;
            }
            if (objects.get(depth) && !key()) {
                return false;
            }
        }
    }

    /** Behind a value: closes what ends there, and goes behind the comma of what does not. */
    private boolean close() {
        while (depth > 0) {
            space();
            if (is(',')) {
                at++;
                space();
                return true;
            }
            if (!is(objects.get(depth) ? '}' : ']')) {
                return false;
            }
            at++;
            depth--;
        }
        return true;
    }

    private boolean key() {
        if (!string()) {
            return false;
        }
        space();
        if (!is(':')) {
            return false;
        }
        at++;
        space();
        return true;
    }

    private boolean scalar() {
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case 'N' -> word("NaN");
            case 'I' -> word("Infinity");
            case '-' -> text.startsWith("-I", at) ? word("-Infinity") : number();
            default -> number();
        };
    }

    private boolean word(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean string() {
        if (!is('"')) {
            return false;
        }
        for (at++; at < text.length() && text.charAt(at) >= ' '; at++) {
            if (text.charAt(at) == '"') {
                at++;
                return true;
            }
            if (text.charAt(at) == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    /** Leaves the place on the last character of the escape. */
    private boolean escape() {
        at++;
        if (at == text.length()) {
            return false;
        }
        if (text.charAt(at) != 'u') {
            return "\"\\/bfnrt".indexOf(text.charAt(at)) >= 0;
        }
        for (int digit = 0; digit < 4; digit++) {
            at++;
            if (at == text.length() || !isHexadecimal(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        int start = at;
        at += is('-') ? 1 : 0;
        int whole = at;
        if (is('0')) {
            at++;
        } else if (!digits()) {
            at = start;
            return false;
        }
        int digits = at - whole;
        boolean fraction = part(".", "");
        boolean exponent = part("eE", "+-");
        return fraction || exponent || digits <= MOST_DIGITS;
    }

    /** A mark, a sign that may stand behind it, and digits; all of them or none. */
    private boolean part(String marks, String signs) {
        int start = at;
        if (at < text.length() && marks.indexOf(text.charAt(at)) >= 0) {
            at++;
            at += at < text.length() && signs.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            if (digits()) {
                return true;
            }
        }
        at = start;
        return false;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && '0' <= text.charAt(at) && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean is(char unit) {
        return at < text.length() && text.charAt(at) == unit;
    }

    private static boolean isHexadecimal(char unit) {
        return ('0' <= unit && unit <= '9') || ('a' <= unit && unit <= 'f') || ('A' <= unit && unit <= 'F');
    }
}
