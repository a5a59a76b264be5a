package dev.precept.runtime.suite;

/** Decides on the responses to one prompt. Safe to share between threads. */
@FunctionalInterface
public interface Scorer {
    Score score(String response);
}
