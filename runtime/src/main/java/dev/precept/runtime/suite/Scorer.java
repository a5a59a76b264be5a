package dev.precept.runtime.suite;

import dev.precept.runtime.suite.Score.Verdicts;

/** Decides on the responses to one prompt. Safe to share between threads. */
public interface Scorer {
    /** The verdicts on the response as it is. */
    Verdicts strict(String response);

    /** Those, and the verdicts on its variants. */
    Score score(String response);
}
