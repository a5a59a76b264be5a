package dev.precept.runtime.suite.reference;

/** How a word was seen written: where in the sentence, and with which first letter. The numbers are NLTK's. */
final class Orthography {
    static final int CAPITAL_AT_START = 2;
    static final int CAPITAL_INSIDE = 4;
    static final int CAPITAL_SOMEWHERE = 8;
    static final int SMALL_AT_START = 16;
    static final int SMALL_INSIDE = 32;
    static final int SMALL_SOMEWHERE = 64;

    static final int CAPITAL = CAPITAL_AT_START | CAPITAL_INSIDE | CAPITAL_SOMEWHERE;
    static final int SMALL = SMALL_AT_START | SMALL_INSIDE | SMALL_SOMEWHERE;

    private Orthography() {}
}
