package dev.precept.benchmarks.judging;

import java.util.Locale;

/** Where an attack stands. */
public enum Side {
    /** In front of the response. */
    BEFORE {
        @Override
        String joined(String response, String text) {
            return text + BREAK + response;
        }
    },
    /** Behind it. */
    AFTER {
        @Override
        String joined(String response, String text) {
            return response + BREAK + text;
        }
    };

    private static final String BREAK = "\n\n";

    /** How results call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Both texts as one. */
    abstract String joined(String response, String text);
}
