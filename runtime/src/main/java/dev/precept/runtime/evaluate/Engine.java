package dev.precept.runtime.evaluate;

import dev.precept.compiler.vocabulary.Combination;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.runtime.text.BudgetExhausted;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates nodes of one plan on one conversation. A node whose work uses up the budget is UNKNOWN, with that reason.
 *
 * @param kept what came of shared nodes so far
 * @param claims what judges said so far
 */
record Engine(Kept kept, Claims claims) {
    /** Everything about the node: its outcome, how near it was, and what shows it. */
    Observation observe(Node node, Subject subject) {
        try {
            return switch (node) {
                case Node.All(var parts) -> Combination.all(observeEach(parts, subject), "nothing asked for");
                case Node.Any(var parts) -> Combination.any(observeEach(parts, subject), "nothing to choose from");
                case Node.Not(var part) -> observe(part, subject).negated();
                case Node.Number number -> counted(number, subject);
                case Node.Count count -> Tally.of(observePieces(count, subject)).observation(count);
                case Node.Select select -> selected(select, subject);
                case Node.Check(var rule) -> check(rule, subject);
                case Node.Judged(var statement) -> claims.observe(statement, subject);
                case Node.Shared(var slot, var shared) ->
                    kept.observation(slot, subject, () -> observe(shared, subject));
            };
        } catch (BudgetExhausted exhausted) {
            return Observation.unknown(String.valueOf(exhausted.getMessage()));
        }
    }

    /** The outcome alone, with no more work than it takes to know it. */
    Outcome outcome(Node node, Subject subject) {
        try {
            return switch (node) {
                case Node.All(var parts) -> all(parts, subject);
                case Node.Any(var parts) -> any(parts, subject);
                case Node.Not(var part) -> outcome(part, subject).negated();
                case Node.Number(var amount, var unit, var name) -> {
                    long number = unit.count(subject);
                    yield Limits.of(amount, number).admit(number, number);
                }
                case Node.Count count -> count(count, subject);
                case Node.Select(var index, var unit, var name, var body) -> {
                    List<? extends Subject> pieces = pieces(unit, subject);
                    int at = index < 0 ? pieces.size() + index : index;
                    yield 0 <= at && at < pieces.size() ? outcome(body, pieces.get(at)) : absent(unit);
                }
                case Node.Check(var rule) -> check(rule, subject).outcome();
                case Node.Judged(var statement) ->
                    claims.observe(statement, subject).outcome();
                case Node.Shared(var slot, var shared) -> kept.outcome(slot, subject, () -> outcome(shared, subject));
            };
        } catch (BudgetExhausted exhausted) {
            return Outcome.UNKNOWN;
        }
    }

    static List<? extends Subject> pieces(Unit unit, Subject subject) {
        return subject instanceof Passage passage ? passage.pieces(unit) : unit.split(subject);
    }

    /** Each look costs its length at least, so that a rule that charges nothing itself still comes to an end. */
    @SuppressWarnings("unchecked")
    static Observation check(Rule<?> rule, Subject subject) {
        if (subject instanceof Passage passage) {
            passage.spend(1L + passage.length());
        }
        return ((Rule<Subject>) rule).observe(subject);
    }

    private List<Observation> observeEach(List<Node> parts, Subject subject) {
        var seen = new ArrayList<Observation>(parts.size());
        for (Node part : parts) {
            seen.add(observe(part, subject));
        }
        return seen;
    }

    private List<Piece> observePieces(Node.Count count, Subject subject) {
        List<? extends Subject> pieces = pieces(count.unit(), subject);
        var seen = new ArrayList<Piece>(pieces.size());
        for (Subject piece : pieces) {
            seen.add(new Piece(piece, observe(count.body(), piece)));
        }
        return seen;
    }

    private static Observation counted(Node.Number number, Subject subject) {
        long count = number.unit().count(subject);
        Limits limits = Limits.of(number.amount(), count);
        return new Observation(
                limits.admit(count, count),
                limits.nearness(count, count),
                () -> number.name().count(count),
                () -> evidence(limits, count, number.unit(), subject));
    }

    /** The pieces that are too many; or those that there are, where one was enough and any number will do. */
    private static List<Evidence> evidence(Limits limits, long count, Unit unit, Subject subject) {
        boolean some = limits.least() == 1 && limits.most() == Long.MAX_VALUE;
        if (count <= limits.most() && !some) {
            return List.of();
        }
        return pieces(unit, subject).stream()
                .skip(some ? 0 : limits.most())
                .limit(Findings.MOST_EVIDENCE)
                .flatMap(piece -> Piece.place(piece).stream())
                .toList();
    }

    private Observation selected(Node.Select select, Subject subject) {
        List<? extends Subject> pieces = pieces(select.unit(), subject);
        int at = select.index() < 0 ? pieces.size() + select.index() : select.index();
        if (0 <= at && at < pieces.size()) {
            return observe(select.body(), pieces.get(at));
        }
        return absent(select.unit()) == Outcome.UNKNOWN
                ? Observation.unknown("no " + select.name().singular())
                : Observation.of(Outcome.FAILS, () -> select.name().count(pieces.size()));
    }

    /** What becomes of a piece that is not there: it fails, but of a prompt that nobody sent nobody knows. */
    static Outcome absent(Unit unit) {
        return unit instanceof Given ? Outcome.UNKNOWN : Outcome.FAILS;
    }

    private Outcome all(List<Node> parts, Subject subject) {
        Outcome outcome = Outcome.HOLDS;
        for (int index = 0; index < parts.size() && outcome != Outcome.FAILS; index++) {
            outcome = outcome.and(outcome(parts.get(index), subject));
        }
        return outcome;
    }

    private Outcome any(List<Node> parts, Subject subject) {
        Outcome outcome = Outcome.FAILS;
        for (int index = 0; index < parts.size() && outcome != Outcome.HOLDS; index++) {
            outcome = outcome.or(outcome(parts.get(index), subject));
        }
        return outcome;
    }

    private Outcome count(Node.Count count, Subject subject) {
        List<? extends Subject> pieces = pieces(count.unit(), subject);
        Limits limits = Limits.of(count.amount(), pieces.size());
        long holding = 0;
        long open = pieces.size();
        for (Subject piece : pieces) {
            Outcome known = limits.admit(holding, holding + open);
            if (known != Outcome.UNKNOWN) {
                return known;
            }
            switch (outcome(count.body(), piece)) {
                case HOLDS -> {
                    holding++;
                    open--;
                }
                case FAILS -> open--;
                case UNKNOWN -> {}
            }
        }
        return limits.admit(holding, holding + open);
    }
}
