package dev.precept.runtime.cli;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Decider;
import dev.precept.compiler.graph.Deciders;
import dev.precept.compiler.graph.GraphDot;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.graph.GraphMermaid;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.runtime.rows.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the constraint graph that a spec is compiled to. */
@Command(
        name = "graph",
        description =
                "Prints the constraint graph that a spec is compiled to. Every node has the hash of its content as its id,"
                        + " so that equal nodes are one, and the kinds of subject that it can speak of as its type. With --judge it says who"
                        + " decides each judgement.",
        footer = {
            "",
            "Examples:",
            "  precept graph refund-reply.precept --out refund-reply.json",
            "  precept graph refund-reply.precept --format mermaid --judge head",
            "  precept graph refund-reply.precept --format dot | dot -Tsvg > refund-reply.svg"
        })
final class GraphCommand implements Callable<Integer> {
    /** The form of what is printed. */
    enum Format {
        JSON,
        DOT,
        MERMAID;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Mixin
    private NamedSpec spec = new NamedSpec();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "json",
            description = "json for programs, dot for Graphviz, mermaid for Markdown (default: ${DEFAULT-VALUE}).")
    private Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes; standard output if not given.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    private final Console console;

    GraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ConstraintGraph graph = spec.graph(console);
        String text = text(graph);
        out.ifPresentOrElse(file -> write(file, text), () -> console.out().print(text));
        return Exit.DONE;
    }

    private String text(ConstraintGraph graph) {
        try (Judge judge = judging.open(console)) {
            Deciders deciders =
                    judge == Judge.NONE ? Deciders.NOBODY : statement -> Optional.of(decider(judge.binding(statement)));
            return switch (format) {
                case JSON -> GraphJson.write(graph, deciders);
                case DOT -> GraphDot.write(graph, deciders);
                case MERMAID -> GraphMermaid.write(graph, deciders);
            };
        }
    }

    private static Decider decider(JudgeBinding binding) {
        return new Decider(
                binding.judge(),
                binding.version(),
                Judge.THRESHOLD,
                binding.band().map(band -> new Decider.Band(band.least(), band.most())),
                binding.reach() == JudgeBinding.Reach.ONE_STATEMENT);
    }

    private static void write(Path file, String text) {
        try (Replacement replacement = Replacement.of(file)) {
            replacement.stream().write(text.getBytes(StandardCharsets.UTF_8));
            replacement.commit();
        } catch (IOException refused) {
            throw new Unusable("`" + file + "` cannot be written", refused);
        }
    }
}
