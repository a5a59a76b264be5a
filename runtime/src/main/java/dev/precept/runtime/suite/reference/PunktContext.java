package dev.precept.runtime.suite.reference;

import static dev.precept.runtime.suite.reference.PunktLexicon.ABBREVIATION;
import static dev.precept.runtime.suite.reference.PunktLexicon.FIRST_OF_PAIR;
import static dev.precept.runtime.suite.reference.PunktLexicon.SECOND_OF_PAIR;
import static dev.precept.runtime.suite.reference.PunktLexicon.STARTER;

/** Decides whether the words around a mark hold a sentence break. */
final class PunktContext {
    /** What a token looks like on its own. */
    private enum Look {
        PLAIN,
        BREAK,
        ELLIPSIS,
        ABBREVIATED
    }

    /** Whether the writing of a token speaks for a new sentence. */
    private enum Evidence {
        FOR,
        AGAINST,
        UNKNOWN
    }

    private final String text;
    private final PunktLexicon lexicon;
    private final PunktTokens tokens;

    PunktContext(String text, PunktLexicon lexicon, NltkEdition edition) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = new PunktTokens(text, edition);
    }

    /** Whether some token between the offsets ends a sentence and is not the last one there. */
    boolean hasBreak(int from, int to) {
        tokens.reset(from, to);
        if (!tokens.next()) {
            return false;
        }
        int start = tokens.start();
        int end = tokens.end();
        while (tokens.next()) {
            if (isBreak(start, end, tokens.start(), tokens.end())) {
                return true;
            }
            start = tokens.start();
            end = tokens.end();
        }
        return false;
    }

    private boolean isBreak(int start, int end, int nextStart, int nextEnd) {
        char last = text.charAt(end - 1);
        if (last != '.') {
            return end - start == 1 && (last == '?' || last == '!');
        }
        Look look = look(start, end);
        boolean number = isNumber(start, end);
        boolean initial = isInitial(start, end);
        int facts = number ? lexicon.numberFacts() : lexicon.factsOf(text, start, endWithoutPeriod(start, end));
        if (look == Look.BREAK && !number && !initial && (facts & FIRST_OF_PAIR) == 0) {
            return true;
        }
        int nextFacts = factsOfFollower(nextStart, nextEnd);
        if ((facts & FIRST_OF_PAIR) != 0
                && (nextFacts & SECOND_OF_PAIR) != 0
                && lexicon.isCollocation(
                        type(start, endWithoutPeriod(start, end)), type(nextStart, followerEnd(nextStart, nextEnd)))) {
            return false;
        }
        return isBreak(look, number, initial, nextFacts, nextStart, nextEnd);
    }

    private boolean isBreak(Look look, boolean number, boolean initial, int nextFacts, int nextStart, int nextEnd) {
        boolean capital = PythonCharacters.isUpper(text.codePointAt(nextStart));
        Evidence evidence = evidence(nextFacts, capital, nextStart, nextEnd);
        if ((look == Look.ABBREVIATED || look == Look.ELLIPSIS) && !initial) {
            if (evidence == Evidence.FOR || (capital && (nextFacts & STARTER) != 0)) {
                return true;
            }
        }
        if (!number && !initial) {
            return look == Look.BREAK;
        }
        boolean name = initial && capital && (nextFacts & Orthography.SMALL) == 0;
        return look == Look.BREAK
                && switch (evidence) {
                    case FOR -> true;
                    case AGAINST -> false;
                    case UNKNOWN -> !name;
                };
    }

    private Evidence evidence(int facts, boolean capital, int start, int end) {
        if (end - start == 1 && ";:,.!?".indexOf(text.charAt(start)) >= 0) {
            return Evidence.AGAINST;
        }
        if (capital && (facts & Orthography.SMALL) != 0 && (facts & Orthography.CAPITAL_INSIDE) == 0) {
            return Evidence.FOR;
        }
        boolean small = !capital && PythonCharacters.isLower(text.codePointAt(start));
        if (small && ((facts & Orthography.CAPITAL) != 0 || (facts & Orthography.SMALL_AT_START) == 0)) {
            return Evidence.AGAINST;
        }
        return Evidence.UNKNOWN;
    }

    private Look look(int start, int end) {
        char last = text.charAt(end - 1);
        if (end - start == 1) {
            return last == '.' || last == '?' || last == '!' ? Look.BREAK : Look.PLAIN;
        }
        if (last != '.') {
            return Look.PLAIN;
        }
        if (text.charAt(end - 2) == '.') {
            // Tokens hold two periods in a row only where they hold nothing else.
            return Look.ELLIPSIS;
        }
        int part = lastPart(start, end - 1);
        boolean abbreviated = isAbbreviation(start, end - 1) || (part > start && isAbbreviation(part, end - 1));
        return abbreviated ? Look.ABBREVIATED : Look.BREAK;
    }

    /** Where the part behind the last hyphen begins. */
    private int lastPart(int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) != '-') {
            at--;
        }
        return at;
    }

    private boolean isAbbreviation(int start, int end) {
        return (lexicon.factsOf(text, start, end) & ABBREVIATION) != 0;
    }

    private int factsOfFollower(int start, int end) {
        return isNumber(start, end) ? lexicon.numberFacts() : lexicon.factsOf(text, start, followerEnd(start, end));
    }

    /** The follower keeps the period of an abbreviation, and loses one that might end a sentence. */
    private int followerEnd(int start, int end) {
        return look(start, end) == Look.BREAK ? endWithoutPeriod(start, end) : end;
    }

    private int endWithoutPeriod(int start, int end) {
        return end - start > 1 && text.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private String type(int start, int end) {
        return isNumber(start, end) ? PunktLexicon.NUMBER : PythonText.lower(text.substring(start, end));
    }

    /** A letter and a period. */
    private boolean isInitial(int start, int end) {
        int point = text.codePointAt(start);
        return end - start == Character.charCount(point) + 1
                && PythonCharacters.isWord(point)
                && !PythonCharacters.isDigit(point);
    }

    /** A sign, a point or comma, a digit, and then digits, commas, points and hyphens: each but the digit may lack. */
    private boolean isNumber(int start, int end) {
        int at = start;
        if (text.charAt(at) == '-') {
            at++;
        }
        if (at < end && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
        if (at == end || !PythonCharacters.isDigit(text.codePointAt(at))) {
            return false;
        }
        while (at < end) {
            int point = text.codePointAt(at);
            if (point != ',' && point != '.' && point != '-' && !PythonCharacters.isDigit(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }
}
