package dev.precept.compiler.diagnostic;

/** How grave a problem is: an error leaves its line without meaning, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
