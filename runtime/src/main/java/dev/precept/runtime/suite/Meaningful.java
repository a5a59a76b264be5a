package dev.precept.runtime.suite;

/** A constraint of a benchmark that can be said in the language's own words. */
public interface Meaningful {
    /**
     * What it asks for: a clause about the response.
     *
     * @throws IllegalArgumentException where it asks for what cannot be
     */
    String meaning();
}
