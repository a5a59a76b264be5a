package dev.precept.compiler.vocabulary;

import java.util.List;

/**
 * A kind of rule as the vocabulary knows it: read once from its record and its annotation.
 *
 * @param type the record
 * @param kind its annotation
 * @param parameters its components that an author writes, in order
 * @param given what fills its other components, each by its class
 */
public record RuleKind(Class<? extends Rule<?>> type, Kind kind, List<Parameter> parameters, List<Object> given) {
    public RuleKind {
        parameters = List.copyOf(parameters);
        given = List.copyOf(given);
    }

    /**
     * The rule for these arguments, one for each parameter and of its type.
     *
     * @throws IllegalArgumentException where the record itself refuses an argument; its message is what the author reads
     */
    public Rule<?> bind(List<Value> arguments) {
        return (Rule<?>) Components.instantiate(type, arguments, given);
    }

    /** The name in exports and messages: the record's name. */
    public String name() {
        return type.getSimpleName();
    }

    /** By the record alone: everything else follows from it, and annotations are slow to compare. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleKind that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
