package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Amount;
import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Modality;
import java.util.List;
import java.util.stream.Stream;

/** The requirement that every spec makes without saying so: a response must have content. */
public enum Gate {
    /** A word of two letters, an ideograph or a kana, or a number of two digits. */
    TEXT("The response must say something: at least one word, or one number of two digits."),
    /** The same, or a call of a tool: the spec speaks of calls. */
    TEXT_OR_CALLS("The response must say something or call a tool."),
    /** Anything goes: the spec itself asks for a text without content, or has no gate. */
    OPEN("");

    /** Where its finding stands among those of the statements. */
    public static final String PATH = "content";

    private final String sentence;

    Gate(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence that a model is told; none where the gate is open. */
    public List<String> sentences() {
        return sentence.isEmpty() ? List.of() : List.of(sentence);
    }

    /** Of a spec, whichever branches apply; a parameter that has no value asks for nothing. */
    public static Gate of(ConstraintGraph graph, Binding binding) {
        return of(graph, Clauses.requirements(graph.statements()), binding);
    }

    /** Of a spec of which these requirements apply. */
    static Gate of(ConstraintGraph graph, Stream<Statement.Requirement> applicable, Binding binding) {
        if (applicable.anyMatch(requirement -> asks(requirement, binding))) {
            return OPEN;
        }
        return Clauses.of(graph.statements()).anyMatch(Gate::speaksOfCalls) ? TEXT_OR_CALLS : TEXT;
    }

    private static boolean asks(Statement.Requirement requirement, Binding binding) {
        return requirement.modality() == Modality.FORBID
                ? asksAgainst(requirement.clause(), binding)
                : asksFor(requirement.clause(), binding);
    }

    /** True where the clause can ask for a response without content. */
    private static boolean asksFor(Clause clause, Binding binding) {
        return switch (clause) {
            case Clause.All(var parts) -> parts.stream().anyMatch(part -> asksFor(part, binding));
            case Clause.Any(var parts) -> parts.stream().anyMatch(part -> asksFor(part, binding));
            case Clause.Not(var part) -> asksAgainst(part, binding);
            case Clause.Select(var index, UnitCall.The(var given), var body) ->
                given == Given.RESPONSE && asksFor(body, binding);
            case Clause.Select select -> false;
            case Clause.Count(var quantity, UnitCall.Of(var kind, var arguments), var body)
            when body.equals(Clause.TRUE) ->
                binding.amount(quantity) instanceof Fit.Fits<Amount>(Amount.Numbers(var least, var most))
                        && most <= kind.named().contentless();
            case Clause.Count count -> false;
            case Clause.Check(var rule) -> rule.kind().kind().asksForExactText();
            case Clause.Judged judged -> false;
        };
    }

    /** The same of the opposite: to forbid two words or more is to ask for one at most. */
    private static boolean asksAgainst(Clause clause, Binding binding) {
        return switch (clause) {
            case Clause.All(var parts) -> parts.stream().anyMatch(part -> asksAgainst(part, binding));
            case Clause.Any(var parts) -> parts.stream().anyMatch(part -> asksAgainst(part, binding));
            case Clause.Not(var part) -> asksFor(part, binding);
            case Clause.Select(var index, UnitCall.The(var given), var body) ->
                given == Given.RESPONSE && asksAgainst(body, binding);
            case Clause.Select select -> false;
            case Clause.Count(var quantity, UnitCall.Of(var kind, var arguments), var body)
            when body.equals(Clause.TRUE) ->
                binding.amount(quantity) instanceof Fit.Fits<Amount>(Amount.Numbers(var least, var most))
                        && most == Long.MAX_VALUE
                        && least > 0
                        && least - 1 <= kind.named().contentless();
            case Clause.Count count -> false;
            case Clause.Check check -> false;
            case Clause.Judged judged -> false;
        };
    }

    private static boolean speaksOfCalls(Clause clause) {
        boolean here = switch (clause) {
            case Clause.Count count -> count.unit().gives() == Domain.CALL;
            case Clause.Select select -> select.unit().gives() == Domain.CALL;
            case Clause.Check(var rule) -> rule.kind().kind().domain() == Domain.CALL;
            case Clause.All all -> false;
            case Clause.Any any -> false;
            case Clause.Not not -> false;
            case Clause.Judged judged -> false;
        };
        return here || Clauses.parts(clause).stream().anyMatch(Gate::speaksOfCalls);
    }
}
