package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes lines of every form at random, knowing what each of them means. */
final class Author {
    private final Random random;
    private final ArgumentAuthor arguments;

    Author(long seed) {
        random = new Random(seed);
        arguments = new ArgumentAuthor(random);
    }

    /** A line of a spec whose parameters are those of {@link ArgumentAuthor}. */
    Written<Clause> line() {
        return sentence(Domain.CONVERSATION, 3);
    }

    /**
     * What can be said of a subject that goes without saying, or of its parts: of one of them throughout, since a predicate
     * has the subject before it.
     */
    private Written<Clause> sentence(Domain domain, int depth) {
        boolean bare = domain != Domain.CONVERSATION && (units(domain).isEmpty() || random.nextBoolean());
        return connected(bare ? () -> predicate(domain) : () -> ofPart(domain, depth), depth);
    }

    private Written<Clause> connected(Supplier<Written<Clause>> simple, int depth) {
        return switch (depth == 0 ? 5 : random.nextInt(6)) {
            case 0 -> {
                Written<Clause> part = connected(simple, depth - 1);
                yield new Written<>("not (" + part.text() + ")", new Clause.Not(part.meaning()));
            }
            case 1 -> joined(several(() -> connected(simple, depth - 1), 2), " and ", Clause.All::new);
            case 2 -> joined(several(() -> connected(simple, depth - 1), 2), " or ", Clause.Any::new);
            default -> simple.get();
        };
    }

    private static Written<Clause> joined(
            List<Written<Clause>> parts, String between, Function<List<Clause>, Clause> whole) {
        return new Written<>(
                parts.stream().map(part -> "(" + part.text() + ")").collect(Collectors.joining(between)),
                whole.apply(parts.stream().map(Written::meaning).toList()));
    }

    /** A subject with a predicate, or with a block. */
    private Written<Clause> ofPart(Domain domain, int depth) {
        Written<Piece> subject = subject(domain);
        Domain gives = subject.meaning().gives();
        boolean block = depth > 0 && random.nextBoolean();
        Written<Clause> body = block ? block(several(() -> sentence(gives, depth - 1), 1)) : predicate(gives);
        return new Written<>(
                subject.text() + " " + body.text(), subject.meaning().said().apply(body.meaning()));
    }

    private static Written<Clause> block(List<Written<Clause>> lines) {
        return new Written<>(
                lines.stream().map(Written::text).collect(Collectors.joining("\n", "{\n", "\n}")),
                lines.size() == 1
                        ? lines.getFirst().meaning()
                        : new Clause.All(lines.stream().map(Written::meaning).toList()));
    }

    /**
     * What stands before a predicate.
     *
     * @param said the clause that says a body of it
     */
    private record Piece(UnaryOperator<Clause> said, Domain gives) {}

    private Written<Piece> subject(Domain domain) {
        if (domain == Domain.CONVERSATION && random.nextInt(3) > 0) {
            Given given = one(List.of(Given.values()));
            return new Written<>(
                    given.word(),
                    new Piece(body -> new Clause.Select(0, new UnitCall.The(given), body), Domain.MESSAGE));
        }
        Written<UnitCall> unit = unit(domain);
        if (random.nextBoolean()) {
            Written<Quantity> many = random.nextBoolean() ? number() : share();
            String of = many.meaning() instanceof Quantity.ShareBetween ? " of " : " ";
            return piece(many.text() + of, unit, body -> new Clause.Count(many.meaning(), unit.meaning(), body));
        }
        Written<Integer> place = one(List.of(
                new Written<>("first", 0),
                new Written<>("last", -1),
                new Written<>("2nd", 1),
                new Written<>("13th", 12)));
        return piece(place.text() + " ", unit, body -> new Clause.Select(place.meaning(), unit.meaning(), body));
    }

    private static Written<Piece> piece(String before, Written<UnitCall> unit, UnaryOperator<Clause> said) {
        return new Written<>(
                before + unit.text(), new Piece(said, unit.meaning().gives()));
    }

    private Written<Clause> predicate(Domain domain) {
        int kind = random.nextInt(4);
        if (kind == 0 && !units(domain).isEmpty()) {
            Written<Quantity> many = number();
            Written<UnitCall> unit = unit(domain);
            return new Written<>(
                    "has " + many.text() + " " + unit.text(),
                    new Clause.Count(many.meaning(), unit.meaning(), Clause.TRUE));
        }
        if (kind == 1 && domain.fits(Domain.TEXT)) {
            Written<Term> statement = arguments.of(Type.TEXT);
            return new Written<>("satisfies " + statement.text(), new Clause.Judged(statement.meaning()));
        }
        RuleKind rule = one(Samples.VOCABULARY.rules().stream()
                .filter(each -> domain.fits(each.kind().domain()))
                .toList());
        String phrase =
                random.nextBoolean() ? rule.kind().phrase() : rule.kind().plural();
        Written<List<Term>> filled = arguments.filled(phrase, rule.parameters());
        return new Written<>(filled.text(), new Clause.Check(new RuleCall(rule, filled.meaning())));
    }

    private Written<UnitCall> unit(Domain domain) {
        UnitKind unit = one(units(domain));
        String name =
                random.nextBoolean() ? unit.named().singular() : unit.named().plural();
        Written<List<Term>> filled = arguments.filled(name, unit.parameters());
        return new Written<>(filled.text(), new UnitCall.Of(unit, filled.meaning()));
    }

    private static List<UnitKind> units(Domain domain) {
        return Samples.VOCABULARY.units().stream()
                .filter(unit -> unit.isPartOf(domain))
                .toList();
    }

    private Written<Quantity> number() {
        Written<Term> bound = arguments.of(Type.NUMBER);
        Term zero = ArgumentAuthor.number(0);
        Term slot = new Term.Slot("a_number", Type.NUMBER);
        Optional<Term> term = Optional.of(bound.meaning());
        return one(List.of(
                new Written<>("exactly " + bound.text(), new Quantity.Between(bound.meaning(), term)),
                new Written<>("at least " + bound.text(), new Quantity.Between(bound.meaning(), Optional.empty())),
                new Written<>("at most " + bound.text(), new Quantity.Between(zero, term)),
                new Written<>(bound.text() + "..a_number", new Quantity.Between(bound.meaning(), Optional.of(slot))),
                new Written<>("some", new Quantity.Between(ArgumentAuthor.number(1), Optional.empty())),
                new Written<>("no", new Quantity.Between(zero, Optional.of(zero)))));
    }

    private Written<Quantity> share() {
        Written<Term> bound = arguments.of(Type.SHARE);
        return one(List.of(
                new Written<>("every", new Quantity.Every()),
                new Written<>(
                        "at least " + bound.text(),
                        new Quantity.ShareBetween(bound.meaning(), ArgumentAuthor.share("1"))),
                new Written<>(
                        "at most " + bound.text(),
                        new Quantity.ShareBetween(ArgumentAuthor.share("0"), bound.meaning()))));
    }

    private <T> List<T> several(Supplier<T> each, int least) {
        return new ArrayList<>(IntStream.range(0, least + random.nextInt(3))
                .mapToObj(index -> each.get())
                .toList());
    }

    private <T> T one(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
