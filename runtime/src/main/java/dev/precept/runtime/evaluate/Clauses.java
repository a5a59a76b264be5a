package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a plan wants to know of a graph's clauses before any is bound. */
final class Clauses {
    private Clauses() {}

    /** The clauses that statements are made of: those of requirements, and guards. */
    static Stream<Clause> of(List<Statement> statements) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement -> Stream.of(requirement.clause());
            case Statement.When when ->
                Stream.concat(Stream.of(when.guard()), Stream.concat(of(when.then()), of(when.otherwise())));
            case Statement.Chain chain -> of(chain.steps());
        });
    }

    /** What is demanded, whichever branches apply. */
    static Stream<Statement.Requirement> requirements(List<Statement> statements) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement -> Stream.of(requirement);
            case Statement.When when -> Stream.concat(requirements(when.then()), requirements(when.otherwise()));
            case Statement.Chain chain -> requirements(chain.steps());
        });
    }

    /** A slot for each clause that is worth keeping and stands in several places. */
    static Map<Clause, Integer> shared(List<Statement> statements) {
        var uses = new HashMap<Clause, Integer>();
        var shared = new LinkedHashMap<Clause, Integer>();
        of(statements).forEach(clause -> use(clause, uses, shared));
        return Map.copyOf(shared);
    }

    private static void use(Clause clause, Map<Clause, Integer> uses, Map<Clause, Integer> shared) {
        if (clause.equals(Clause.TRUE)) {
            return;
        }
        if (uses.merge(clause, 1, Integer::sum) > 1) {
            shared.putIfAbsent(clause, shared.size());
            return;
        }
        parts(clause).forEach(part -> use(part, uses, shared));
    }

    static List<Clause> parts(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> parts;
            case Clause.Any(var parts) -> parts;
            case Clause.Not(var part) -> List.of(part);
            case Clause.Count count -> List.of(count.body());
            case Clause.Select select -> List.of(select.body());
            case Clause.Check check -> List.of();
            case Clause.Judged judged -> List.of();
        };
    }

    private static Stream<Clause> deep(Clause clause) {
        return Stream.concat(Stream.of(clause), parts(clause).stream().flatMap(Clauses::deep));
    }

    /** True where no term is filled by a row. */
    static boolean isConstant(Clause clause) {
        return deep(clause).flatMap(Clauses::terms).allMatch(Term.Constant.class::isInstance);
    }

    /** The literal texts that the clauses look for; what else is a text, such as a schema, is not among them. */
    static Set<String> literals(Stream<Clause> clauses) {
        var literals = new LinkedHashSet<String>();
        clauses.flatMap(Clauses::deep).forEach(clause -> {
            switch (clause) {
                case Clause.Count count -> terms(count.unit()).forEach(term -> text(term, literals));
                case Clause.Select select -> terms(select.unit()).forEach(term -> text(term, literals));
                case Clause.Check check -> check.rule().arguments().forEach(term -> items(term, literals));
                case Clause.All all -> {}
                case Clause.Any any -> {}
                case Clause.Not not -> {}
                case Clause.Judged judged -> {}
            }
        });
        return literals;
    }

    private static void text(Term term, Set<String> into) {
        if (term instanceof Term.Constant(Value.Text(var text))) {
            into.add(text);
        }
    }

    private static void items(Term term, Set<String> into) {
        if (term instanceof Term.Constant(var value)) {
            List<Sought> items = switch (value) {
                case Value.Items(var listed) -> listed;
                case Value.Selection(var mode, var listed) -> listed;
                case Value.Text text -> List.of();
                case Value.Number number -> List.of();
                case Value.Share share -> List.of();
                case Value.Range range -> List.of();
                case Value.Pattern pattern -> List.of();
            };
            items.forEach(item -> {
                if (item instanceof Value.Text(var text)) {
                    into.add(text);
                }
            });
        }
    }

    private static Stream<Term> terms(Clause clause) {
        return switch (clause) {
            case Clause.All all -> Stream.empty();
            case Clause.Any any -> Stream.empty();
            case Clause.Not not -> Stream.empty();
            case Clause.Count count -> Stream.concat(terms(count.quantity()), terms(count.unit()));
            case Clause.Select select -> terms(select.unit());
            case Clause.Check check -> check.rule().arguments().stream();
            case Clause.Judged judged -> Stream.of(judged.statement());
        };
    }

    private static Stream<Term> terms(UnitCall unit) {
        return switch (unit) {
            case UnitCall.Of of -> of.arguments().stream();
            case UnitCall.The the -> Stream.empty();
        };
    }

    private static Stream<Term> terms(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Every every -> Stream.empty();
            case Quantity.Between between -> Stream.concat(Stream.of(between.least()), between.most().stream());
            case Quantity.ShareBetween shares -> Stream.of(shares.least(), shares.most());
        };
    }
}
