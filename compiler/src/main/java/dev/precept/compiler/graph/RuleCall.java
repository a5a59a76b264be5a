package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.RuleKind;
import java.util.List;

/** A kind of rule with its arguments, in the order of the kind's parameters and of their types. */
public record RuleCall(RuleKind kind, List<Term> arguments) {
    public RuleCall {
        arguments = List.copyOf(arguments);
    }
}
