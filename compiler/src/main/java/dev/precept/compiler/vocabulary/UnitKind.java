package dev.precept.compiler.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * A unit as the vocabulary knows it: read once from its record and its annotation.
 *
 * @param type the record
 * @param named its annotation
 * @param parameters its components that an author writes, in order
 * @param given what fills its other components, each by its class
 */
public record UnitKind(Class<? extends Unit> type, Named named, List<Parameter> parameters, List<Object> given) {
    public UnitKind {
        parameters = List.copyOf(parameters);
        given = List.copyOf(given);
    }

    /**
     * The unit for these arguments, one for each parameter and of its type.
     *
     * @throws IllegalArgumentException where the record itself refuses an argument; its message is what the author reads
     */
    public Unit bind(List<Value> arguments) {
        return (Unit) Components.instantiate(type, arguments, given);
    }

    /** True where a thing of that domain has such parts. */
    public boolean isPartOf(Domain domain) {
        return Arrays.stream(named.of()).anyMatch(domain::fits);
    }

    /** The name in exports and messages: the record's name. */
    public String name() {
        return type.getSimpleName();
    }

    /** By the record alone: everything else follows from it, and annotations are slow to compare. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitKind that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
