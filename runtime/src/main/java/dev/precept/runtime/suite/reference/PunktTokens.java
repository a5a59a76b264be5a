package dev.precept.runtime.suite.reference;

/** Walks Punkt's tokens of a stretch of text: words keep their period, other marks stand alone. */
final class PunktTokens {
    private final String text;
    private final NltkEdition edition;

    private int limit;
    private int start;
    private int end;

    PunktTokens(String text, NltkEdition edition) {
        this.text = text;
        this.edition = edition;
    }

    void reset(int from, int to) {
        end = from;
        limit = to;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Moves to the next token, if there is one. */
    boolean next() {
        start = PythonText.skipSpace(text, end, limit);
        if (start == limit) {
            return false;
        }
        char first = text.charAt(start);
        if (isRun(start)) {
            end = runEnd(start, first);
        } else if (startsNoWord(first)) {
            end = start + 1;
        } else {
            end = wordEnd(start + 1);
        }
        return true;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < limit) {
            char unit = text.charAt(at);
            boolean ends = switch (unit) {
                case '-', '.' -> isRun(at);
                case ',' -> at + 1 == limit || endsWord(text.charAt(at + 1)) || isRun(at + 1);
                default -> endsWord(unit);
            };
            if (ends) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean endsWord(char unit) {
        return edition.endsWord(unit) || PythonCharacters.isSpace(unit);
    }

    /** Two dashes, two periods, or three periods with single spaces between them. */
    private boolean isRun(int at) {
        char unit = text.charAt(at);
        return switch (unit) {
            case '-' -> is('-', at + 1);
            case '.' -> is('.', at + 1) || (isSpacedPeriod(at + 1) && isSpacedPeriod(at + 3));
            default -> false;
        };
    }

    private int runEnd(int from, char first) {
        int at = from + 1;
        while (is(first, at)) {
            at++;
        }
        if (at == from + 1) {
            while (isSpacedPeriod(at)) {
                at += 2;
            }
        }
        return at;
    }

    /** Tokens never span lines, so a line break is no space here. */
    private boolean isSpacedPeriod(int at) {
        return is('.', at + 1) && text.charAt(at) != '\n' && PythonCharacters.isSpace(text.charAt(at));
    }

    private boolean is(char unit, int at) {
        return at < limit && text.charAt(at) == unit;
    }

    private static boolean startsNoWord(char unit) {
        return switch (unit) {
            case '(', '"', '`', '{', '[', ':', ';', '&', '#', '*', '@', ')', '}', ']', '-', ',' -> true;
            default -> false;
        };
    }
}
