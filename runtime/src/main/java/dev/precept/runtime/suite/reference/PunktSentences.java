package dev.precept.runtime.suite.reference;

/** Walks the sentences of a text: the stretches between breaks, closing marks moved to the sentence they close. */
final class PunktSentences {
    private final PunktBreaks breaks;
    private final String text;
    private final int textEnd;

    private int start;
    private int end;

    /** The stretch to report next, and how much of its beginning the sentence before it has taken. */
    private int stretchStart;

    private int stretchEnd;
    private int taken;
    private boolean last;
    private boolean done;

    PunktSentences(PunktBreaks breaks) {
        this.breaks = breaks;
        this.text = breaks.text();
        this.textEnd = PythonText.endWithoutSpace(text, 0, text.length());
        readStretch(0);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Moves to the next sentence, if there is one. */
    boolean next() {
        while (!done) {
            start = stretchStart + taken;
            end = stretchEnd;
            if (last) {
                done = true;
            } else {
                readStretch(breaks.nextStart());
                takeClosingMarks();
            }
            if (start < end) {
                return true;
            }
        }
        return false;
    }

    private void readStretch(int from) {
        stretchStart = from;
        last = !breaks.next();
        stretchEnd = last ? textEnd : breaks.end();
    }

    /** Closing marks count as closing only in front of white space, two dashes or the end of the stretch. */
    private void takeClosingMarks() {
        taken = 0;
        int marks = stretchStart;
        while (marks < stretchEnd && breaks.edition().isClosing(text.charAt(marks))) {
            marks++;
        }
        if (marks == stretchStart) {
            return;
        }
        int rest = PythonText.skipSpace(text, marks, stretchEnd);
        if (rest > marks || marks == stretchEnd || (text.startsWith("--", marks) && marks + 2 <= stretchEnd)) {
            taken = rest - stretchStart;
            end = marks;
        }
    }
}
