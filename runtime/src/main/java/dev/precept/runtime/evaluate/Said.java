package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A requirement in words.
 *
 * @param sentence as a model is told it
 * @param wanted what is so where it is met
 */
record Said(String sentence, String wanted) {
    static Said of(Statement.Requirement requirement, Map<String, Value> values) {
        Clause wanted =
                requirement.modality() == Modality.FORBID ? new Clause.Not(requirement.clause()) : requirement.clause();
        return new Said(Sentence.of(requirement, values), Sentence.fact(wanted, values));
    }

    /** Those that are the same in every row, by their paths. */
    static Map<String, Said> constant(List<Statement> statements) {
        return Clauses.requirements(statements)
                .filter(requirement -> Clauses.isConstant(requirement.clause()))
                .collect(Collectors.toUnmodifiableMap(
                        Statement.Requirement::path, requirement -> of(requirement, Map.of())));
    }
}
