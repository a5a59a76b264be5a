package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.syntax.Clause.And;
import dev.precept.compiler.syntax.Clause.Block;
import dev.precept.compiler.syntax.Clause.Group;
import dev.precept.compiler.syntax.Clause.Invalid;
import dev.precept.compiler.syntax.Clause.Not;
import dev.precept.compiler.syntax.Clause.Or;
import dev.precept.compiler.syntax.Clause.Phrase;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one line, from left to right: a predicate after {@code and} or {@code or} has the subject before it. */
final class Line {
    private static final Set<Domain> CONVERSATION = Set.of(Domain.CONVERSATION);

    private final Scope scope;
    private final Phrases phrases;
    private final Set<Domain> given;
    private Bare bare;

    private Line(Scope scope, Phrases phrases, Set<Domain> given, Bare bare) {
        this.scope = scope;
        this.phrases = phrases;
        this.given = given;
        this.bare = bare;
    }

    /** A line of a spec: about the conversation, and with a subject. */
    static Optional<Clause> ofSpec(Scope scope, Phrases phrases, dev.precept.compiler.syntax.Clause clause) {
        return new Line(scope, phrases, CONVERSATION, Bare.NOTHING).read(clause).map(Said::clause);
    }

    /** Lines about one thing, whose name they need not repeat; all of them hold. */
    static Optional<Said> ofBlock(
            Scope scope, Phrases phrases, List<dev.precept.compiler.syntax.Clause> lines, Set<Domain> given) {
        Bare here = new Bare.Of(new Subject(List.of(), given));
        List<Optional<Said>> read = lines.stream()
                .map(line -> new Line(scope, phrases, given, here).read(line))
                .toList();
        return joined(scope, read, Clause.All::new);
    }

    private Optional<Said> read(dev.precept.compiler.syntax.Clause clause) {
        return switch (clause) {
            case And(var parts, var span) -> joined(scope, each(parts), Clause.All::new);
            case Or(var parts, var span) -> joined(scope, each(parts), Clause.Any::new);
            case Not(var part, var span) ->
                read(part).map(said -> new Said(scope.interner().one(new Clause.Not(said.clause())), said.of()));
            case Group(var inner, var span) -> read(inner);
            case Phrase phrase -> phrase(phrase);
            case Invalid(var span) -> {
                bare = Bare.UNKNOWN;
                yield Optional.empty();
            }
        };
    }

    private List<Optional<Said>> each(List<dev.precept.compiler.syntax.Clause> parts) {
        var said = new ArrayList<Optional<Said>>(parts.size());
        for (dev.precept.compiler.syntax.Clause part : parts) {
            said.add(read(part));
        }
        return said;
    }

    private Optional<Said> phrase(Phrase phrase) {
        return phrase.block().map(block -> block(phrase, block)).orElseGet(() -> {
            Checked<Phrases.Sentenced> read = phrases.sentence(phrase.parts(), given, bare);
            read.problems().stream().filter(this::isNew).forEach(scope.problems());
            if (read.isGood()) {
                warn(phrase.parts());
            }
            bare = read.value().<Bare>map(said -> new Bare.Of(said.subject())).orElse(Bare.UNKNOWN);
            return read.value().map(Phrases.Sentenced::said);
        });
    }

    /** Words after a part that could not be read may be the rest of it, as in {@code has between 2 and 4 words}. */
    private boolean isNew(Problem problem) {
        return !(bare == Bare.UNKNOWN && problem instanceof LineProblem.MissingPredicate);
    }

    /** A judge is asked what a rule could count or find. */
    private void warn(List<Part> parts) {
        boolean judged = Arguments.isWord(parts, parts.size() - 2, "satisfies")
                || Arguments.isWord(parts, parts.size() - 2, "satisfy");
        if (judged
                && parts.getLast() instanceof Part.Text(var pieces, var span)
                && pieces.size() == 1
                && pieces.getFirst() instanceof Part.Piece.Literal(var statement)) {
            Countables.predicate(statement, scope.lexicon())
                    .map(rule -> new LineProblem.CountableJudgement(rule, span))
                    .ifPresent(scope.problems());
            Findables.found(statement)
                    .map(found -> new LineProblem.FindableJudgement(found.predicate(), found.denied(), span))
                    .ifPresent(scope.problems());
        }
    }

    private Optional<Said> block(Phrase phrase, Block block) {
        Checked<Subject> read = phrases.subject(phrase.parts(), given);
        read.problems().forEach(scope.problems());
        Subject subject = read.value().orElse(Subject.ANYTHING);
        bare = read.value().<Bare>map(Bare.Of::new).orElse(Bare.UNKNOWN);
        if (block.clauses().isEmpty()) {
            Problem empty = new LineProblem.EmptyBlock(
                    scope.written(phrase.parts(), 0, phrase.parts().size()), phrase.span());
            scope.problems().accept(empty);
            return Optional.empty();
        }
        return ofBlock(scope, phrases, block.clauses(), subject.gives())
                .filter(said -> read.isGood())
                .map(said -> new Said(
                        subject.say(said.clause(), scope.interner()),
                        subject.steps().isEmpty() ? said.of() : subject.from()));
    }

    private static Optional<Said> joined(
            Scope scope, List<Optional<Said>> parts, Function<List<Clause>, Clause> whole) {
        List<Said> good = parts.stream().flatMap(Optional::stream).toList();
        if (good.size() < parts.size()) {
            return Optional.empty();
        }
        if (good.size() == 1) {
            return Optional.of(good.getFirst());
        }
        Clause clause = whole.apply(good.stream().map(Said::clause).toList());
        return Optional.of(new Said(scope.interner().one(clause), Said.common(good)));
    }
}
