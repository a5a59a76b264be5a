package dev.precept.trainer.curriculum;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a ladder: an instruction with some of a spec's constraints, and the graph that judges what comes of it.
 *
 * @param id 16 hex digits: the hash of all that follows
 * @param ladder the spec that it is made of
 * @param form which constraints it takes
 * @param of how many constraints the spec has
 * @param graph the spec with these constraints alone, at the paths that they have in the whole
 * @param values what its parameters stand for
 * @param instruction what a model is told
 */
public record Rung(
        String id,
        String ladder,
        Form form,
        int of,
        ConstraintGraph graph,
        Map<String, Value> values,
        String instruction) {
    public Rung {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** How many constraints it takes, from 0. */
    public int level() {
        return graph.statements().size();
    }

    /** The paths of its constraints in the spec. */
    public List<String> constraints() {
        return graph.statements().stream().map(Statement::path).toList();
    }
}
