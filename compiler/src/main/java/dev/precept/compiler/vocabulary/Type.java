package dev.precept.compiler.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** The type of a parameter. */
public enum Type {
    /** {@code "text"}; a component of type {@code String}. */
    TEXT(String.class),
    /** {@code 3}; a component of type {@code int}. */
    NUMBER(int.class),
    /** {@code 80%}; a component of type {@link Value.Share}. */
    SHARE(Value.Share.class),
    /** {@code 2..4}; a component of type {@link Value.Range}. */
    RANGE(Value.Range.class),
    /** {@code /a+/}; a component of type {@link Value.Pattern}. */
    PATTERN(Value.Pattern.class),
    /** {@code "text"} or {@code /a+/}; a component of type {@link Sought}. */
    SOUGHT(Sought.class),
    /** {@code ["a", "b"]}; a component of type {@link Value.Items}. */
    LIST(Value.Items.class),
    /** {@code "a"}, {@code /a/}, or {@code any of ["a", "b"]}; a component of type {@link Value.Selection}. */
    SELECTION(Value.Selection.class);

    private final Class<?> component;

    Type(Class<?> component) {
        this.component = component;
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
}
