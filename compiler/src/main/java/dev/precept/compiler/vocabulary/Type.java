package dev.precept.compiler.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** The type of a parameter. */
public enum Type {
    /** {@code "text"}; a component of type {@code String}. */
    TEXT(String.class, "a text", "\"text\""),
    /** {@code 3}; a component of type {@code int}. */
    NUMBER(int.class, "a whole number", "3"),
    /** {@code 80%}; a component of type {@link Value.Share}. */
    SHARE(Value.Share.class, "a share of a whole", "80%"),
    /** {@code 2..4}; a component of type {@link Value.Range}. */
    RANGE(Value.Range.class, "whole numbers from one to another", "2..4"),
    /** {@code /a+/}; a component of type {@link Value.Pattern}. */
    PATTERN(Value.Pattern.class, "a pattern", "/a+/"),
    /** {@code "text"} or {@code /a+/}; a component of type {@link Sought}. */
    SOUGHT(Sought.class, "a text or a pattern", "/a+/"),
    /** {@code ["a", "b"]}; a component of type {@link Value.Items}. */
    LIST(Value.Items.class, "a list of texts and patterns", "[\"a\", /b+/]"),
    /** {@code "a"}, {@code /a/}, or {@code any of ["a", "b"]}; a component of type {@link Value.Selection}. */
    SELECTION(Value.Selection.class, "a text or a pattern, or any, all or none of several", "any of [\"a\", /b+/]");

    private final Class<?> component;
    private final String meaning;
    private final String sample;

    Type(Class<?> component, String meaning, String sample) {
        this.component = component;
        this.meaning = meaning;
        this.sample = sample;
    }

    /** The type of a record component. */
    public static Optional<Type> ofComponent(Class<?> component) {
        return Arrays.stream(values())
                .filter(type -> type.component == component)
                .findFirst();
    }

    /** The types that a spec or a defined phrase may declare. */
    public static Optional<Type> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What an argument of the type is, with its article: {@code a whole number}. */
    public String meaning() {
        return meaning;
    }

    /** An argument of the type, as an author writes it. */
    public String sample() {
        return sample;
    }
}
