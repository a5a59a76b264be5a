package dev.precept.runtime.suite.reference;

/**
 * Walks the sentence breaks of a text.
 *
 * <p>A mark is a candidate if something may begin behind it. A candidate waits until the next one is known, since of two that
 * share their word only the later one counts.
 */
final class PunktBreaks {
    private static final int NONE = -1;

    private final String text;
    private final NltkEdition edition;
    private final PunktContext context;

    private int period;
    private int question;
    private int exclamation;

    /** The candidate that waits: its mark, where its word begins, where the token behind begins and ends. */
    private int mark = NONE;

    private int wordStart;
    private int followerStart;
    private int followerEnd;

    private int end;
    private int nextStart;
    private boolean exhausted;

    PunktBreaks(String text, PunktLexicon lexicon, NltkEdition edition) {
        this.text = text;
        this.edition = edition;
        this.context = new PunktContext(text, lexicon, edition);
        period = find('.', 0);
        question = find('?', 0);
        exclamation = find('!', 0);
    }

    String text() {
        return text;
    }

    NltkEdition edition() {
        return edition;
    }

    /** Where the sentence before the break ends. */
    int end() {
        return end;
    }

    /** Where the sentence behind the break starts. */
    int nextStart() {
        return nextStart;
    }

    /** Moves to the next break, if there is one. */
    boolean next() {
        while (!exhausted) {
            int waiting = mark;
            int from = wordStart;
            int follower = followerStart;
            int to = followerEnd;
            exhausted = !readCandidate();
            if (waiting != NONE && (exhausted || waiting <= wordStart) && context.hasBreak(from, to)) {
                end = waiting + 1;
                nextStart = follower;
                return true;
            }
        }
        return false;
    }

    private boolean readCandidate() {
        for (int at = nextMark(); at < text.length(); at = nextMark()) {
            if (readFollower(at + 1)) {
                wordStart = wordStart(at);
                mark = at;
                return true;
            }
        }
        mark = NONE;
        return false;
    }

    /** What follows is a mark that no word holds, or white space and a token. */
    private boolean readFollower(int at) {
        if (at == text.length()) {
            return false;
        }
        char unit = text.charAt(at);
        if (edition.endsWord(unit)) {
            followerStart = at;
            followerEnd = at + 1;
            return true;
        }
        int tokenStart = PythonText.skipSpace(text, at, text.length());
        if (tokenStart == at || tokenStart == text.length()) {
            return false;
        }
        followerStart = tokenStart;
        followerEnd = PythonText.skipNonSpace(text, tokenStart, text.length());
        return true;
    }

    /** The word of a mark begins behind the last white space since the candidate before, or where that one's word does. */
    private int wordStart(int at) {
        int before = Math.max(mark, 0);
        int space = at - 1;
        while (space > before && !isAsciiSpace(text.charAt(space))) {
            space--;
        }
        return space > before ? space + 1 : wordStart;
    }

    private int nextMark() {
        int next = Math.min(period, Math.min(question, exclamation));
        if (next == text.length()) {
            return next;
        }
        if (next == period) {
            period = find('.', next + 1);
        } else if (next == question) {
            question = find('?', next + 1);
        } else {
            exclamation = find('!', next + 1);
        }
        return next;
    }

    private int find(char unit, int from) {
        int at = text.indexOf(unit, from);
        return at < 0 ? text.length() : at;
    }

    private static boolean isAsciiSpace(char unit) {
        return unit == ' ' || ('\t' <= unit && unit <= '\r');
    }
}
