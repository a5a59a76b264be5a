package dev.precept.runtime.suite.reference;

/** Takes the word tokens of a text as they are found. */
interface WordSink {
    /** The first offset, from {@code start} on, whose chunk between white space may hold a wanted token; or {@code end}. */
    int seek(int start, int end);

    /** A token that is a stretch of the text. */
    void word(int start, int end);

    /** A token of two backticks. */
    void openingQuote();

    /** A token of two apostrophes. */
    void closingQuote();
}
