package dev.precept.trainer.curriculum;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.graph.Instruction;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.vocabulary.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rungs of a spec whose constraints c1 to cn are its top-level statements, in their order: a branch or a chain is one
 * constraint (arXiv 2510.14420 decomposes an instruction by prefixes; the other forms are ours).
 */
public final class Ladder {
    private static final int ID_BYTES = 8;

    private Ladder() {}

    /**
     * All rungs of these forms, form by form; two forms that come to the same rung give it once.
     *
     * @param values for all of the spec's parameters
     * @param prompt what the user asks for; behind the spec's task, or in its place where it has none
     */
    public static List<Rung> of(
            ConstraintGraph graph, Map<String, Value> values, Optional<String> prompt, Set<Form> forms) {
        var rungs = new ArrayList<Rung>();
        var taken = new LinkedHashSet<List<Integer>>();
        for (Form form : forms) {
            for (List<Integer> choice : form.choices(graph.statements().size())) {
                if (taken.add(choice)) {
                    rungs.add(rung(graph, values, prompt, form, choice));
                }
            }
        }
        return List.copyOf(rungs);
    }

    private static Rung rung(
            ConstraintGraph graph,
            Map<String, Value> values,
            Optional<String> prompt,
            Form form,
            List<Integer> choice) {
        List<Statement> statements =
                choice.stream().map(graph.statements()::get).toList();
        var part = new ConstraintGraph(
                graph.name(),
                graph.parameters(),
                graph.task(),
                graph.answerAfter(),
                statements,
                List.of(),
                graph.source());
        String instruction = Instruction.of(part, values, prompt, List.of());
        String content = GraphJson.write(part) + new TreeMap<>(values) + instruction;
        return new Rung(id(content), graph.name(), form, graph.statements().size(), part, values, instruction);
    }

    private static String id(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
