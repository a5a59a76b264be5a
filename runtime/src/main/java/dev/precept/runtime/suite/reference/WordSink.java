package dev.precept.runtime.suite.reference;

/** Takes the word tokens of a text as they are found. */
interface WordSink {
    /** Whether nothing inside this chunk is wanted; a chunk lies between white space. */
    boolean skips(int start, int end);

    /** A token that is a stretch of the text. */
    void word(int start, int end);

    /** A token of two backticks. */
    void openingQuote();

    /** A token of two apostrophes. */
    void closingQuote();
}
