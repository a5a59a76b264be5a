package dev.precept.runtime.text.language;

/** The share of a text, from 0 to 1, that is likely in the language of this label. */
public record LanguageShare(String label, double share) {}
