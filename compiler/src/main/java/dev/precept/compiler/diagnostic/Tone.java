package dev.precept.compiler.diagnostic;

/** What a stretch of a report says at a glance; a {@link Palette} gives it a colour. */
public enum Tone {
    /** Errors, and what fails. */
    BAD,
    /** Warnings, and what is not known. */
    DOUBTFUL,
    /** What holds. */
    GOOD,
    /** What is read first. */
    STRONG,
    /** What stands beside the text: line numbers, bars. */
    QUIET
}
