package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

/**
 * One of a record's constraints.
 *
 * @param id what the benchmark calls it
 * @param kind what it is in the language
 * @param arguments in the order of the kind's parameters
 * @param rule the kind bound to them, ready to look
 * @param meant the same, in the language's own words
 */
public record Constraint(String id, RuleKind kind, List<Value> arguments, ReferenceRule rule, Meaningful meant) {
    public Constraint {
        arguments = List.copyOf(arguments);
    }

    /**
     * The argument for a parameter of its kind.
     *
     * @throws IllegalArgumentException where its kind has no parameter of that name
     */
    Value argument(String parameter) {
        for (int at = 0; at < arguments.size(); at++) {
            if (kind.parameters().get(at).name().equals(parameter)) {
                return arguments.get(at);
            }
        }
        throw new IllegalArgumentException(kind.name() + " has no `" + parameter + "`");
    }

    /** What stands before the colon of its id. */
    public String category() {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }
}
