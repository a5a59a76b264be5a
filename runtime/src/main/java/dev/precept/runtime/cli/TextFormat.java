package dev.precept.runtime.cli;

import java.util.Locale;

/** The form in which a command prints what it found. */
enum TextFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
