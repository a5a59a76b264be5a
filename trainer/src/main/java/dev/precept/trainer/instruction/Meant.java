package dev.precept.trainer.instruction;

/**
 * What a sentence claims: a kind, with a value where it has one.
 *
 * @param value empty where the kind has none
 * @param polarity whether the sentence claims or denies it
 */
public record Meant(Wording wording, String value, Polarity polarity) {}
