package dev.precept.runtime.rules;

import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.text.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Predicates as they are written, and what their rules observe. */
public final class Written {
    private Written() {}

    /** The rule that a predicate is. */
    static Rule<?> rule(String predicate) {
        return compiled("require response " + predicate)
                .or(() -> compiled("require every call " + predicate))
                .orElseThrow(() -> new AssertionError("no kind for: " + predicate));
    }

    private static Optional<Rule<?>> compiled(String line) {
        var source = new SourceFile("written.precept", "spec written {\n" + line + "\n}\n");
        return Compiler.compile(source, StandardVocabulary.VOCABULARY, Sources.NONE).graphs().stream()
                .flatMap(graph -> graph.statements().stream())
                .findFirst()
                .map(statement -> check(((Statement.Requirement) statement).clause()))
                .map(call -> call.kind()
                        .bind(call.arguments().stream().map(Written::value).toList()));
    }

    private static RuleCall check(Clause clause) {
        return switch (clause) {
            case Clause.Check(var call) -> call;
            case Clause.Select(var index, var unit, var body) -> check(body);
            case Clause.Count(var quantity, var unit, var body) -> check(body);
            case Clause.Not(var part) -> check(part);
            case Clause.All all -> throw new AssertionError(all);
            case Clause.Any any -> throw new AssertionError(any);
            case Clause.Judged judged -> throw new AssertionError(judged);
        };
    }

    private static Value value(Term term) {
        return switch (Binding.NONE.value(term)) {
            case Fit.Fits<Value>(var value) -> value;
            case Fit.Unfit<Value>(var reason) -> throw new AssertionError(reason);
        };
    }

    public static Observation observe(String predicate, String response) {
        return observe(rule(predicate), Transcript.of(response).response());
    }

    public static Observation observe(String predicate, String response, String prompt) {
        return observe(rule(predicate), Transcript.answering(prompt, response).response());
    }

    /** An example of a kind: predicate, response, and perhaps the prompt; or predicate and call. */
    public static Observation observe(Kind kind, String[] example) {
        if (kind.domain() == Domain.CALL) {
            return observe(rule(example[0]), call(example[1]));
        }
        return example.length == 3 ? observe(example[0], example[1], example[2]) : observe(example[0], example[1]);
    }

    @SuppressWarnings("unchecked")
    public static <S extends Subject> Observation observe(Rule<?> rule, S subject) {
        return ((Rule<S>) rule).prepared().observe(subject);
    }

    public static Passage passage(String text) {
        return Transcript.of(text).response();
    }

    static Call call(String written) {
        int blank = written.indexOf(' ');
        String raw = written.substring(blank + 1);
        Map<String, String> arguments = new LinkedHashMap<>();
        try {
            JsonMapper.shared()
                    .readTree(raw)
                    .properties()
                    .forEach(each -> arguments.put(
                            each.getKey(),
                            each.getValue().isString()
                                    ? each.getValue().stringValue()
                                    : each.getValue().toString()));
        } catch (JacksonException broken) {
            arguments.clear();
        }
        return new Call(0, written.substring(0, blank), arguments, raw);
    }
}
