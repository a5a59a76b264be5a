package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.UnitKind;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.rules.StandardVocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Clauses of the standard vocabulary about a conversation, small enough to be read when one fails. */
final class RandomClauses {
    private static final List<String> TEXTS =
            List.of("a", "be", "sorry", "Dear Ada", "en", "commas", "{\"a\": 1}", "x [1] y");
    private static final List<String> PATTERNS = List.of("a+", "^D", "[a-z]{2}", "\\d", "(?i)SORRY");

    private static final Map<RuleKind, List<List<Term>>> RULES = StandardVocabulary.VOCABULARY.rules().stream()
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> accepted(kind.parameters(), kind::bind)));

    private RandomClauses() {}

    /** About the response, the prompt or the conversation. */
    static Arbitrary<Clause> clauses() {
        return about(Domain.CONVERSATION, 4);
    }

    private static Arbitrary<Clause> about(Domain domain, int depth) {
        var choices = new ArrayList<Arbitrary<Clause>>();
        List<RuleKind> rules = StandardVocabulary.VOCABULARY.rules().stream()
                .filter(kind -> domain.fits(kind.kind().domain()))
                .filter(kind -> !RULES.getOrDefault(kind, List.of()).isEmpty())
                .toList();
        if (!rules.isEmpty()) {
            choices.add(Arbitraries.of(rules).flatMap(RandomClauses::check));
        }
        if (domain.fits(Domain.TEXT)) {
            choices.add(
                    Arbitraries.of("Warm.", "Short.").map(text -> new Clause.Judged(constant(new Value.Text(text)))));
        }
        if (depth > 0) {
            Arbitrary<Clause> smaller = Arbitraries.lazy(() -> about(domain, depth - 1));
            choices.add(smaller.list().ofMaxSize(3).map(Clause.All::new));
            choices.add(smaller.list().ofMaxSize(3).map(Clause.Any::new));
            choices.add(smaller.map(Clause.Not::new));
            choices.add(units(domain)
                    .flatMap(unit -> Combinators.combine(quantities(), body(unit, depth))
                            .as((quantity, body) -> new Clause.Count(quantity, unit, body))));
            choices.add(units(domain)
                    .flatMap(unit -> Combinators.combine(Arbitraries.of(0, 0, 1, -1, -2), body(unit, depth))
                            .as((index, body) -> new Clause.Select(index, unit, body))));
        } else {
            choices.add(Arbitraries.just(Clause.TRUE));
        }
        return Arbitraries.oneOf(choices);
    }

    private static Arbitrary<Clause> body(UnitCall unit, int depth) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Clause.TRUE)),
                Tuple.of(3, Arbitraries.lazy(() -> about(unit.gives(), depth - 1))));
    }

    private static Arbitrary<UnitCall> units(Domain domain) {
        List<UnitKind> kinds = StandardVocabulary.VOCABULARY.units().stream()
                .filter(kind -> kind.isPartOf(domain))
                .toList();
        Arbitrary<UnitCall> of = kinds.isEmpty()
                ? Arbitraries.just(new UnitCall.The(Given.RESPONSE))
                : Arbitraries.of(kinds)
                        .flatMap(kind -> Arbitraries.of(accepted(kind.parameters(), kind::bind))
                                .map(values -> new UnitCall.Of(kind, values)));
        return domain == Domain.CONVERSATION
                ? Arbitraries.oneOf(Arbitraries.of(Given.values()).map(UnitCall.The::new), of)
                : of;
    }

    private static Arbitrary<Clause> check(RuleKind kind) {
        return Arbitraries.of(RULES.getOrDefault(kind, List.of()))
                .map(values -> new Clause.Check(new RuleCall(kind, values)));
    }

    /** All arguments among the values here that the kind takes. */
    private static List<List<Term>> accepted(List<Parameter> parameters, Function<List<Value>, ?> bind) {
        List<List<Value>> all = List.of(List.of());
        for (Parameter parameter : parameters) {
            all = all.stream()
                    .flatMap(some -> values(parameter.type()).stream().map(next -> joined(some, next)))
                    .toList();
        }
        return all.stream()
                .filter(arguments -> isAccepted(arguments, bind))
                .map(arguments ->
                        arguments.stream().map(RandomClauses::constant).toList())
                .toList();
    }

    private static boolean isAccepted(List<Value> arguments, Function<List<Value>, ?> bind) {
        try {
            return bind.apply(arguments) != null;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<Value> joined(List<Value> some, Value next) {
        var all = new ArrayList<>(some);
        all.add(next);
        return List.copyOf(all);
    }

    private static List<Value> values(Type type) {
        return switch (type) {
            case TEXT -> List.copyOf(texts());
            case NUMBER -> List.of(number(0), number(1), number(3));
            case SHARE -> List.of(share("0"), share("0.5"), share("1"));
            case RANGE -> List.of(new Value.Range(0, 2), new Value.Range(2, 3), new Value.Range(1, 1));
            case PATTERN -> List.copyOf(patterns());
            case SOUGHT -> sought().stream().map(Value.class::cast).toList();
            case LIST -> lists().<Value>map(Value.Items::new).toList();
            case SELECTION ->
                Arrays.stream(Value.Selection.Mode.values())
                        .flatMap(mode -> lists().<Value>map(items -> new Value.Selection(mode, items)))
                        .toList();
        };
    }

    private static Stream<List<Sought>> lists() {
        List<Sought> sought = sought();
        return Stream.concat(
                Stream.of(List.copyOf(texts()), List.copyOf(patterns())),
                IntStream.range(0, sought.size() - 1).mapToObj(index -> sought.subList(index, index + 2)));
    }

    private static List<Sought> sought() {
        return Stream.<Sought>concat(texts().stream(), patterns().stream()).toList();
    }

    private static List<Value.Text> texts() {
        return TEXTS.stream().map(Value.Text::new).toList();
    }

    private static List<Value.Pattern> patterns() {
        return PATTERNS.stream().map(source -> Value.Pattern.of(source, "")).toList();
    }

    private static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Quantity.Every()),
                Arbitraries.of(0, 1, 2).map(least -> new Quantity.Between(constant(number(least)), Optional.empty())),
                Arbitraries.of(0, 1, 5)
                        .map(most -> new Quantity.Between(constant(number(0)), Optional.of(constant(number(most))))),
                Arbitraries.of("0", "0.25", "0.6", "1")
                        .map(low -> new Quantity.ShareBetween(constant(share(low)), constant(share("1")))));
    }

    private static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }

    private static Value share(String share) {
        return new Value.Share(new BigDecimal(share));
    }

    private static Term constant(Value value) {
        return new Term.Constant(value);
    }
}
