package dev.precept.trainer.score;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.evaluate.Plan;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.RecordSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** From what a request holds to a plan. */
final class Compiling {
    private static final String INLINE = "<spec>";

    private final Words words = new Words();

    Answer<Spec> content(String id, String content, Mode mode) {
        return content.stripLeading().startsWith("{") ? graph(id, content, mode) : source(id, content, mode);
    }

    Answer<Spec> label(String id, JsonNode label, Mode mode) {
        return switch (Labels.record(label, words.suite(mode))) {
            case Answer.Refused<PromptRecord>(var refusal) -> new Answer.Refused<>(refusal);
            case Answer.Given<PromptRecord>(var row) -> label(id, row, mode);
        };
    }

    private Answer<Spec> label(String id, PromptRecord row, Mode mode) {
        try {
            ConstraintGraph graph =
                    RecordSpec.of(row, mode).graph(words.suite(mode).vocabulary());
            return new Answer.Given<>(Spec.of(id, words.suite(mode).name(), plan(graph, mode), List.of()));
        } catch (BadRecord bad) {
            return Answer.refused(Refusal.Code.BAD_SPEC, "`label`: " + bad.reason(), "");
        }
    }

    private Answer<Spec> source(String id, String text, Mode mode) {
        var source = new SourceFile(INLINE, text);
        List<Vocabulary> vocabularies = words.vocabularies(mode);
        Compilation first = Compiler.compile(source, vocabularies.getFirst(), Sources.NONE);
        Compilation sound = vocabularies.stream()
                .skip(1)
                .reduce(
                        first,
                        (best, vocabulary) -> hasErrors(best)
                                ? better(first, Compiler.compile(source, vocabulary, Sources.NONE))
                                : best,
                        (left, right) -> left);
        if (hasErrors(sound)) {
            return new Answer.Refused<>(
                    new Refusal(Refusal.Code.BAD_SPEC, firstError(sound), "see `problems`", sound.diagnostics()));
        }
        return one(id, sound, mode);
    }

    private static Compilation better(Compilation first, Compilation other) {
        return hasErrors(other) ? first : other;
    }

    private static Answer<Spec> one(String id, Compilation compilation, Mode mode) {
        List<ConstraintGraph> graphs = compilation.graphs();
        if (graphs.size() != 1) {
            return Answer.refused(
                    Refusal.Code.BAD_SPEC,
                    graphs.isEmpty()
                            ? "the text holds no spec"
                            : "the text holds %d specs: %s"
                                    .formatted(
                                            graphs.size(),
                                            graphs.stream()
                                                    .map(graph -> "`" + graph.name() + "`")
                                                    .collect(Collectors.joining(", "))),
                    "send one spec, or the graph of one as `precept graph` prints it");
        }
        ConstraintGraph graph = graphs.getFirst();
        return new Answer.Given<>(Spec.of(id, graph.name(), plan(graph, mode), compilation.diagnostics()));
    }

    private Answer<Spec> graph(String id, String json, Mode mode) {
        Answer<Spec> answer = Answer.refused(Refusal.Code.BAD_SPEC, "", "");
        for (Vocabulary vocabulary : words.vocabularies(mode)) {
            switch (GraphJson.read(json, vocabulary)) {
                case GraphJson.Read.Graph(var graph) -> {
                    return new Answer.Given<>(Spec.of(id, graph.name(), plan(graph, mode), List.of()));
                }
                case GraphJson.Read.Broken broken -> answer = broken(broken);
            }
        }
        return answer;
    }

    private static Answer<Spec> broken(GraphJson.Read.Broken broken) {
        return Answer.refused(
                Refusal.Code.BAD_SPEC,
                "the graph cannot be read: " + broken.problems().getFirst(),
                "`precept graph` prints the form");
    }

    /** The references know no gate. */
    private static Plan plan(ConstraintGraph graph, Mode mode) {
        return switch (mode) {
            case NATIVE -> Planner.plan(graph);
            case REFERENCE -> Planner.planUngated(graph);
        };
    }

    private static boolean hasErrors(Compilation compilation) {
        return errors(compilation).isPresent();
    }

    private static String firstError(Compilation compilation) {
        return errors(compilation)
                .map(error -> "line %d: %s"
                        .formatted(
                                error.file()
                                        .position(error.problem().span().start())
                                        .line(),
                                error.problem().message()))
                .orElse("");
    }

    private static Optional<Diagnostic> errors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.problem().severity() == Severity.ERROR)
                .findFirst();
    }
}
