package dev.precept.benchmarks.imports;

import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Statement;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.RecordSpec;
import dev.precept.runtime.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts of a benchmark whose constraints are rules: rows of {@code key}, {@code prompt}, {@code instruction_id_list}, {@code kwargs},
 * {@code response}, and the verdicts as {@code follow_strict} or {@code follow_instruction_list}. Each constraint is a claim in the
 * language's own words, and what the rule said of it is its label.
 */
public record RuleClaims(Suite suite) implements Importer {
    @Override
    public List<LabelledClaim> rows(Line line) throws Unfit {
        Record row = Record.of(line);
        List<Boolean> verdicts = row.verdicts("follow_strict", "follow_instruction_list");
        PromptRecord prompt;
        List<Clause> clauses;
        try {
            prompt = new PromptReader(suite).read(line);
            clauses = clauses(RecordSpec.of(prompt, Mode.NATIVE).graph(suite.vocabulary()));
        } catch (BadRecord bad) {
            throw new Unfit(bad.reason());
        }
        Record.sameLength("instruction_id_list", clauses.size(), "the verdicts", verdicts.size());
        String response = row.text("response");
        String model = row.json().path("model").stringValue("");
        var rows = new ArrayList<LabelledClaim>();
        for (int index = 0; index < clauses.size(); index++) {
            rows.add(new LabelledClaim(
                    prompt.key() + (model.isEmpty() ? "" : "/" + model) + "/" + (index + 1),
                    claim(clauses.get(index)),
                    response,
                    verdicts.get(index),
                    Optional.of(prompt.prompt()),
                    Optional.of(prompt.key()),
                    Optional.of(prompt.constraints().get(index).id())));
        }
        return rows;
    }

    /** The clause as a sentence that is true or not: {@code The response has at least 60 words.} */
    private static String claim(Clause clause) {
        String fact = Sentence.fact(clause, Map.of());
        return fact.substring(0, 1).toUpperCase(Locale.ROOT) + fact.substring(1) + ".";
    }

    private static List<Clause> clauses(ConstraintGraph graph) {
        return graph.statements().stream()
                .filter(Statement.Requirement.class::isInstance)
                .map(statement -> ((Statement.Requirement) statement).clause())
                .toList();
    }
}
