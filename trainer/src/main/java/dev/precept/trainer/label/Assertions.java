package dev.precept.trainer.label;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Sentence;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.trainer.instruction.Meant;
import dev.precept.trainer.instruction.Polarity;
import dev.precept.trainer.instruction.Wording;
import dev.precept.trainer.instruction.Wordings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a requirement asserts. Of a rule it is the rule, in the sentences of its kind where there are some and else in the
 * clause's own; of a judgement it is the statement, with a rule that decides it where its kind has one. Of one thread.
 */
public final class Assertions {
    private static final List<String> SUBJECTS = List.of("The response", "The text", "The answer", "It");

    private final Wordings wordings;
    private final Map<String, Assertion> worded = new HashMap<>();
    private final Map<String, Optional<ConstraintGraph>> graphs = new HashMap<>();
    private final Map<Ruled, Assertion> ruled = new HashMap<>();

    public Assertions(Wordings wordings) {
        this.wordings = wordings;
    }

    /** A clause with what its parameters stand for. */
    private record Ruled(Clause clause, List<Parameter> parameters, Map<String, Value> values) {}

    /** @param polarity whether the requirement wants it so */
    public record Wanted(Assertion assertion, Polarity polarity) {}

    /**
     * What the requirement wants.
     *
     * @param parameters of its spec
     * @param values what they stand for
     * @param kind what its kind is called where no wording names it
     */
    public Wanted of(
            Statement.Requirement requirement, List<Parameter> parameters, Map<String, Value> values, String kind) {
        Polarity wanted = requirement.modality() == Modality.FORBID ? Polarity.IS_NOT : Polarity.IS;
        if (said(requirement.clause()) instanceof Clause.Judged(var statement)) {
            return judged(text(statement, values), wanted);
        }
        var key = new Ruled(requirement.clause(), parameters, values);
        return new Wanted(ruled.computeIfAbsent(key, any -> rule(key, requirement.family(), kind)), wanted);
    }

    private static String text(Term statement, Map<String, Value> values) {
        return switch (statement) {
            case Term.Constant(var value) -> shown(value);
            case Term.Slot(var name, var type) -> shown(values.get(name));
            case Term.Template(var pieces) ->
                pieces.stream()
                        .map(piece -> switch (piece) {
                            case Term.Piece.Literal(var text) -> text;
                            case Term.Piece.Hole(var slot) -> shown(values.get(slot.name()));
                        })
                        .collect(Collectors.joining());
            case Term.RangeOf range -> throw new IllegalArgumentException("no statement: " + range);
            case Term.ListOf list -> throw new IllegalArgumentException("no statement: " + list);
            case Term.SelectionOf selection -> throw new IllegalArgumentException("no statement: " + selection);
        };
    }

    private static String shown(@Nullable Value value) {
        return value instanceof Value.Text(var text) ? text : value == null ? "" : Spelling.of(value);
    }

    private Wanted judged(String statement, Polarity wanted) {
        Optional<Meant> meant = wordings.meant(statement);
        if (meant.isEmpty()) {
            return new Wanted(
                    new Assertion("judgement", Family.JUDGEMENT, List.of(statement), List.of(), Optional.empty()),
                    wanted);
        }
        boolean turned = meant.get().polarity() == Polarity.IS_NOT;
        return new Wanted(of(meant.get().wording(), meant.get().value()), turned ? wanted.turned() : wanted);
    }

    /** The kind's claim of a value. */
    public Assertion of(Wording wording, String value) {
        return worded.computeIfAbsent(wording.kind() + " " + value, key -> {
            Optional<ConstraintGraph> graph = compiled(wording, value);
            return new Assertion(
                    wording.kind(),
                    graph.map(Assertions::family).orElse(Family.JUDGEMENT),
                    wording.claims(Polarity.IS, value),
                    wording.claims(Polarity.IS_NOT, value),
                    graph.flatMap(one -> ready(one, Map.of())));
        });
    }

    /** What may be so of any response, and a rule knows: the kinds of claim that come with their values or have none. */
    List<Assertion> general() {
        return wordings.all().stream()
                .filter(wording -> wording.rule().isPresent())
                .flatMap(wording -> (wording.isOpen() ? wording.values() : List.of(""))
                        .stream().map(value -> of(wording, value)))
                .toList();
    }

    /** That the word is used, where there is a wording for that. */
    Optional<Assertion> mention(String word) {
        return wordings.kind("mention").map(wording -> of(wording, word));
    }

    private Assertion rule(Ruled ruled, Family family, String kind) {
        Clause clause = ruled.clause();
        return texts(clause)
                .flatMap(text -> wordings.all().stream()
                        .filter(wording -> wording.rule().isPresent() && wording.isOpen() != text.isEmpty())
                        .filter(wording -> compiled(wording, text)
                                .filter(graph -> clause(graph).equals(clause))
                                .isPresent())
                        .map(wording -> of(wording, text)))
                .findFirst()
                .orElseGet(() -> new Assertion(
                        kind,
                        family,
                        sentences(clause, ruled.values()),
                        sentences(new Clause.Not(clause), ruled.values()),
                        ready(alone(ruled, family), ruled.values())));
    }

    /** What is said of the response, where it is the response that the clause speaks of. */
    private static Clause said(Clause clause) {
        return clause instanceof Clause.Select(int index, UnitCall.The(var given), var body) && given == Given.RESPONSE
                ? body
                : clause;
    }

    /** Nothing, and the text that the clause is about, where there is one. */
    private static Stream<String> texts(Clause clause) {
        Stream<String> found = said(clause) instanceof Clause.Check(var rule)
                ? rule.arguments().stream().flatMap(Assertions::text)
                : Stream.empty();
        return Stream.concat(Stream.of(""), found);
    }

    private static Stream<String> text(Term term) {
        return term instanceof Term.Constant(var value)
                ? switch (value) {
                    case Value.Text(var text) -> Stream.of(text);
                    case Value.Selection(var mode, var items)
                    when items.size() == 1 && items.getFirst() instanceof Value.Text(var text) -> Stream.of(text);
                    default -> Stream.empty();
                }
                : Stream.empty();
    }

    private static List<String> sentences(Clause clause, Map<String, Value> values) {
        String fact = Sentence.fact(clause, values);
        if (!fact.startsWith("the response ")) {
            return List.of(fact.substring(0, 1).toUpperCase(Locale.ROOT) + fact.substring(1) + ".");
        }
        return SUBJECTS.stream()
                .map(subject -> subject + fact.substring("the response".length()) + ".")
                .toList();
    }

    /** The rule of that wording about that text; none where it has no rule, or the rule refuses the text. */
    private Optional<ConstraintGraph> compiled(Wording wording, String text) {
        return graphs.computeIfAbsent(
                wording.kind() + " " + text,
                key -> wording.rule()
                        .flatMap(rule -> graph("response " + rule.replace(Wording.HOLE, Spelling.quoted(text)))));
    }

    private static Optional<ConstraintGraph> graph(String requirement) {
        var source = new SourceFile("wording", "spec wording {\n  require " + requirement + "\n}\n");
        Compilation compilation = Compiler.compile(source, StandardVocabulary.VOCABULARY, Sources.NONE);
        return compilation.graphs().stream()
                .filter(graph -> graph.statements().size() == 1)
                .findFirst();
    }

    private static ConstraintGraph alone(Ruled ruled, Family family) {
        var requirement = new Statement.Requirement(
                "0", Optional.empty(), Modality.REQUIRE, ruled.clause(), BigDecimal.ONE, family, new Span(0, 0));
        return new ConstraintGraph(
                "alone",
                ruled.parameters(),
                Optional.empty(),
                Optional.empty(),
                List.of(requirement),
                List.of(),
                new SourceFile("alone", ""));
    }

    private static Clause clause(ConstraintGraph graph) {
        return ((Statement.Requirement) graph.statements().getFirst()).clause();
    }

    private static Family family(ConstraintGraph graph) {
        return ((Statement.Requirement) graph.statements().getFirst()).family();
    }

    /** Without the content gate: of a text that says nothing it is true that it does not mention the sea. */
    private static Optional<Ready> ready(ConstraintGraph graph, Map<String, Value> values) {
        return Planner.planUngated(graph).bind(values) instanceof Fit.Fits<Ready>(var ready)
                ? Optional.of(ready)
                : Optional.empty();
    }
}
