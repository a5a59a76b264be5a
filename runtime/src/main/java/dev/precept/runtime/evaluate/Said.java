package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

    /** Those that are the same in every row, by the requirement itself: to compare two takes longer than to say one. */
    static Map<Statement.Requirement, Said> constant(List<Statement> statements) {
        var said = new IdentityHashMap<Statement.Requirement, Said>();
        Clauses.requirements(statements)
                .filter(requirement -> Clauses.isConstant(requirement.clause()))
                .forEach(requirement -> said.put(requirement, of(requirement, Map.of())));
        return Collections.unmodifiableMap(said);
    }
}
