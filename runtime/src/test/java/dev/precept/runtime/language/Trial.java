package dev.precept.runtime.language;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Instruction;
import dev.precept.compiler.ide.Formatter;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.runtime.cli.Printed;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.text.ChatFormat;
import dev.precept.runtime.text.Extraction;
import dev.precept.runtime.text.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What comes of a case: the only class that asks the product. */
final class Trial {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Page.Case tried;
    private final Spec spec;
    private final Compilation compilation;
    private final Map<Fence, String> texts = new LinkedHashMap<>();
    private final Map<Fence, String> acceptances = new LinkedHashMap<>();

    private Judge judge = Judge.NONE;
    private Optional<String> prompt = Optional.empty();
    private String findings = "";

    private Trial(Page.Case tried) {
        this.tried = tried;
        this.spec = Spec.of(tried.main().text());
        this.compilation = Compiler.compile(spec.file(), StandardVocabulary.VOCABULARY, sources());
    }

    static Trial of(Page.Case tried) {
        var trial = new Trial(tried);
        tried.fences().forEach(trial::read);
        return trial;
    }

    /** What stands in truth in the fences that expect something. */
    Map<Fence, String> texts() {
        return texts;
    }

    /** What became of each response. */
    Map<Fence, String> acceptances() {
        return acceptances;
    }

    /** All problems, as a page shows them. */
    String problems() {
        return compilation.diagnostics().stream().map(spec::shown).collect(Collectors.joining());
    }

    /** What the spec is compiled to. */
    List<ConstraintGraph> graphs() {
        return compilation.graphs();
    }

    private Sources sources() {
        return (importer, path) -> tried.fences("precept").stream()
                .filter(fence -> fence.file().filter(path::equals).isPresent())
                .map(fence -> new SourceFile(path, fence.text()))
                .findFirst()
                .or(() -> Optional.of(spec.file()).filter(file -> file.name().equals(path)));
    }

    private void read(Fence fence) {
        switch (fence.kind()) {
            case "precept" -> read(fence, Spec.of(fence.text()));
            case "formatted" -> texts.put(fence, formatted(spec));
            case "judge" -> judge = Opinions.of(fence.content());
            case "prompt" -> prompt = Optional.of(fence.content());
            case "response" -> respond(fence, messages(response(fence)));
            case "messages" -> respond(fence, messages(JSON.readTree(fence.text())));
            case "problems" -> texts.put(fence, problems());
            case "findings" -> texts.put(fence, findings);
            case "test" -> texts.put(fence, tested());
            case "instruction" ->
                texts.put(
                        fence,
                        graph().map(graph -> Instruction.of(graph, Row.of(fence.info())))
                                .orElse(""));
            default -> throw new IllegalArgumentException("line " + fence.line() + ": what is `" + fence.kind() + "`?");
        }
    }

    /** A spec without an error stands there as the formatter writes it, unless it says that it does not. */
    private void read(Fence fence, Spec written) {
        boolean good = compilation.diagnostics().stream()
                .allMatch(diagnostic -> diagnostic.problem().severity() == Severity.WARNING);
        if (good && !fence.info().equals("unformatted")) {
            texts.put(fence, formatted(written));
        }
    }

    private static String formatted(Spec written) {
        return written.lines(
                Formatter.format(written.file(), StandardVocabulary.VOCABULARY).text());
    }

    private void respond(Fence fence, List<Message> messages) {
        Optional<Verdict> verdict = graph().map(graph -> switch (Transcript.of(messages)) {
            case Extraction.Unscorable(var reason) -> Verdict.unscorable(reason);
            case Extraction.Extracted(var transcript) ->
                new Evaluator(judge).evaluate(Planner.plan(graph), Row.of(fence.info()), transcript);
        });
        acceptances.put(fence, verdict.map(Shown::acceptance).orElse("nothing, for the spec has errors"));
        findings = verdict.map(new Shown(messages)::findings).orElse("");
    }

    /** What {@code precept test} prints of the spec. */
    private String tested() {
        try {
            Path folder = Files.createTempDirectory("precept");
            Path written = folder.resolve(spec.file().name());
            Files.writeString(written, spec.file().text());
            String printed = Printed.by("test", written.toString()).text();
            Files.delete(written);
            Files.delete(folder);
            return printed.replace(written.toString(), spec.file().name());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Optional<ConstraintGraph> graph() {
        return compilation.graphs().stream().findFirst();
    }

    private static String response(Fence fence) {
        return fence.info().contains("escaped") ? unescaped(fence.content()) : fence.content();
    }

    /** What Java's escapes stand for, those of characters among them. */
    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(text)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes();
    }

    private List<Message> messages(String response) {
        var messages = new ArrayList<Message>();
        prompt.ifPresent(text -> messages.add(new Message(0, Role.USER, text, List.of())));
        messages.add(new Message(messages.size(), Role.ASSISTANT, response, List.of()));
        return messages;
    }

    private static List<Message> messages(tools.jackson.databind.JsonNode json) {
        return switch (ChatFormat.read(json)) {
            case ChatFormat.Read.Messages(var messages) -> messages;
            case ChatFormat.Read.Unreadable(var reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
