package dev.precept.trainer.cli;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Specs;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.cli.WordSelection;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.exchange.JsonValues;
import dev.precept.runtime.rows.Replacement;
import dev.precept.runtime.suite.Mode;
import dev.precept.trainer.curriculum.Form;
import dev.precept.trainer.curriculum.Ladder;
import dev.precept.trainer.curriculum.ParquetFile;
import dev.precept.trainer.curriculum.Rung;
import dev.precept.trainer.curriculum.RungJson;
import dev.precept.trainer.curriculum.Schedule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the training steps of specs. */
@Command(
        name = "curriculum",
        description = {
            "Makes a ladder of each spec: rungs that ask for its first constraint, its first two, and so on, each with the "
                    + "instruction that a model is told and the graph that judges its answer.",
            "",
            "A constraint is a statement at the top of the spec; a branch or a chain is one. Files that are no .precept are "
                    + "rows with constraint ids, as IFEval has them: each row's prompt is the task and should not name "
                    + "the constraints itself.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept curriculum letter.precept --out ladder.jsonl",
            "  precept curriculum style.precept --prompts prompts.txt --forms prefix,leave-one-out --out ladder.jsonl.gz",
            "  precept curriculum rows.jsonl --order mixed --seed 7 --out train.parquet"
        })
final class CurriculumCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SPECS",
            arity = "1..*",
            description = "Files of specs, or of rows with constraint ids; rows may be gzip.")
    private List<Path> files = List.of();

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description = "One ladder for each of these: lines of text, or JSON lines with a prompt.")
    private Optional<Path> prompts = Optional.empty();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the rungs go: .jsonl, .jsonl.gz, or .parquet in the columns of verl.")
    private Path out = Path.of("");

    @Option(
            names = "--forms",
            split = ",",
            paramLabel = "FORM",
            defaultValue = "prefix",
            description = "Which rungs: ${COMPLETION-CANDIDATES}.")
    private List<Form> forms = List.of(Form.PREFIX);

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "ladders",
            description = "In which order: ${COMPLETION-CANDIDATES}; mixed spreads the levels evenly.")
    private Schedule order = Schedule.LADDERS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of the shuffling in levels and mixed.")
    private long seed;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "native",
            description = "Whose meaning the ids of rows have: ${COMPLETION-CANDIDATES}.")
    private Mode mode = Mode.NATIVE;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value for the specs' parameters of that name.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private WordSelection words = new WordSelection();

    CurriculumCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var rungs = new ArrayList<Rung>();
        for (Path file : files) {
            if (file.toString().endsWith(".precept")) {
                new Specs(words.vocabulary())
                        .sound(file, console)
                        .graphs()
                        .forEach(graph -> rungs.addAll(ladders(graph, values(graph))));
            } else {
                SuiteRows.graphs(file, mode, console).forEach(graph -> rungs.addAll(ladders(graph, Map.of())));
            }
        }
        if (rungs.isEmpty()) {
            throw new Unusable("there is no constraint to make a rung of");
        }
        write(order.order(rungs, seed));
        console.out().println(summary(rungs));
        return Exit.DONE;
    }

    private List<Rung> ladders(ConstraintGraph graph, Map<String, Value> values) {
        EnumSet<Form> chosen = EnumSet.copyOf(forms);
        return prompts.map(PromptFile::read)
                .map(texts -> texts.stream()
                        .flatMap(text -> Ladder.of(graph, values, Optional.of(text), chosen).stream())
                        .toList())
                .orElseGet(() -> Ladder.of(graph, values, Optional.empty(), chosen));
    }

    private Map<String, Value> values(ConstraintGraph graph) {
        var values = new LinkedHashMap<String, Value>();
        for (Parameter parameter : graph.parameters()) {
            String text = settings.get(parameter.name());
            if (text == null) {
                throw new Unusable("`%s` has a parameter `%s`: give it a value with --set %s=VALUE"
                        .formatted(graph.name(), parameter.name(), parameter.name()));
            }
            values.put(parameter.name(), fitting(JsonValues.spelled(parameter, text)));
        }
        if (Planner.plan(graph).bind(values) instanceof Fit.Unfit<Ready>(var reason)) {
            throw new Unusable("`%s`: %s".formatted(graph.name(), reason));
        }
        return values;
    }

    private static Value fitting(Fit<Value> fit) {
        return switch (fit) {
            case Fit.Fits<Value>(var value) -> value;
            case Fit.Unfit<Value>(var reason) -> throw new Unusable("--set: " + reason);
        };
    }

    private void write(List<Rung> rungs) {
        try (Replacement replacement = Replacement.of(out)) {
            if (out.toString().endsWith(".parquet")) {
                ParquetFile.write(rungs, replacement.stream());
            } else {
                lines(rungs, replacement.stream());
            }
            replacement.commit();
        } catch (IOException unwritable) {
            throw new Unusable("`" + out + "` cannot be written", unwritable);
        }
    }

    private static void lines(List<Rung> rungs, OutputStream stream) throws IOException {
        for (Rung rung : rungs) {
            stream.write((RungJson.line(rung) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String summary(List<Rung> rungs) {
        Map<Integer, Long> levels =
                rungs.stream().collect(Collectors.groupingBy(Rung::level, TreeMap::new, Collectors.counting()));
        return "%d rungs of %d ladders: %s; seed %d"
                .formatted(
                        rungs.size(),
                        rungs.stream().map(Rung::ladder).distinct().count(),
                        levels.entrySet().stream()
                                .map(level -> "%d of level %d".formatted(level.getValue(), level.getKey()))
                                .collect(Collectors.joining(", ")),
                        seed);
    }
}
