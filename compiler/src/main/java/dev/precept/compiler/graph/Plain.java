package dev.precept.compiler.graph;

import dev.precept.compiler.graph.Clause.All;
import dev.precept.compiler.graph.Clause.Any;
import dev.precept.compiler.graph.Clause.Check;
import dev.precept.compiler.graph.Clause.Count;
import dev.precept.compiler.graph.Clause.Judged;
import dev.precept.compiler.graph.Clause.Not;
import dev.precept.compiler.graph.Clause.Select;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The same thing said the plain way: no double negation, {@code none of} as a negation, {@code no sentence lacks} as
 * {@code every sentence has}, one subject where the parts share it. Each step keeps the meaning in all three values.
 */
record Plain(Wording wording) {
    private static final Term NOTHING = new Term.Constant(new Value.Number(BigDecimal.ZERO));
    static final Quantity NONE = new Quantity.Between(NOTHING, Optional.of(NOTHING));
    static final Quantity SOME =
            new Quantity.Between(new Term.Constant(new Value.Number(BigDecimal.ONE)), Optional.empty());

    /** The outermost step or steps; what is inside is made plain when it is reached. */
    Clause of(Clause clause) {
        return switch (clause) {
            case Not(var part) -> negated(of(part));
            case All(var parts) when parts.size() == 1 -> of(parts.getFirst());
            case Any(var parts) when parts.size() == 1 -> of(parts.getFirst());
            case All(var parts) -> together(parts, clause).map(this::of).orElse(clause);
            case Any(var parts) -> together(parts, clause).map(this::of).orElse(clause);
            case Count(var quantity, var unit, var body) -> counted(quantity, unit, of(body));
            case Check(var rule) -> selecting(rule);
            case Select select -> select;
            case Judged judged -> judged;
        };
    }

    /** Whether it is said in one predicate that negates by itself. */
    boolean isSimple(Clause clause) {
        return switch (of(clause)) {
            case All all -> false;
            case Any any -> false;
            case Not not -> false;
            case Count(var quantity, var unit, var body) -> {
                var form = Tally.of(quantity, wording).form();
                yield form != Tally.Form.NONE && (body.equals(Clause.TRUE) || form != Tally.Form.EVERY);
            }
            case Select select -> true;
            case Check check -> true;
            case Judged judged -> true;
        };
    }

    private Clause negated(Clause plain) {
        return switch (plain) {
            case Not(var inner) -> of(inner);
            // Of a response or a prompt there is one, or nobody knows: what is not so of it is so in the negative.
            case Select(var index, UnitCall.The unit, var body)
            when index == 0 && !body.equals(Clause.TRUE) -> new Select(index, unit, new Not(body));
            case Clause other -> new Not(other);
        };
    }

    private Clause counted(Quantity quantity, UnitCall unit, Clause body) {
        if (body instanceof Not(var broken)) {
            if (quantity instanceof Quantity.Every) {
                return new Count(NONE, unit, broken);
            }
            if (Tally.of(quantity, wording).form() == Tally.Form.NONE) {
                return new Count(new Quantity.Every(), unit, broken);
            }
        }
        // That every paragraph has no such sentence, no paragraph has one.
        return quantity instanceof Quantity.Every
                        && body instanceof Count(var inner, var part, var what)
                        && !what.equals(Clause.TRUE)
                        && Tally.of(inner, wording).form() == Tally.Form.NONE
                ? new Count(NONE, unit, new Count(SOME, part, what))
                : new Count(quantity, unit, body);
    }

    private Clause selecting(RuleCall rule) {
        var arguments = rule.arguments();
        for (int index = 0; index < arguments.size(); index++) {
            Optional<Term> any = anyInstead(wording.resolved(arguments.get(index)));
            if (any.isPresent()) {
                var changed = new java.util.ArrayList<>(arguments);
                changed.set(index, any.get());
                return new Not(new Check(new RuleCall(rule.kind(), changed)));
            }
        }
        return new Check(rule);
    }

    private static Optional<Term> anyInstead(Term term) {
        return switch (term) {
            case Term.SelectionOf(var mode, var of)
            when mode == Mode.NONE -> Optional.of(new Term.SelectionOf(Mode.ANY, of));
            case Term.Constant(Value.Selection(var mode, var items))
            when mode == Mode.NONE -> Optional.of(new Term.Constant(new Value.Selection(Mode.ANY, items)));
            case Term other -> Optional.empty();
        };
    }

    /** One clause about the subject that all parts share. */
    private Optional<Clause> together(List<Clause> parts, Clause whole) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return switch (of(parts.getFirst())) {
            case Select(var index, var unit, var body) ->
                bodies(parts, new Select(index, unit, Clause.TRUE))
                        .map(bodies -> new Select(index, unit, joined(whole, bodies)));
            case Count(var quantity, var unit, var body)
            when spreads(quantity, whole) ->
                bodies(parts, new Count(quantity, unit, Clause.TRUE))
                        .map(bodies -> new Count(quantity, unit, joined(whole, bodies)));
            case Clause other -> Optional.empty();
        };
    }

    /** Every piece does all of it, or some piece does some of it. */
    private boolean spreads(Quantity quantity, Clause whole) {
        var form = Tally.of(quantity, wording).form();
        return whole instanceof All ? form == Tally.Form.EVERY : form == Tally.Form.SOME;
    }

    private Optional<List<Clause>> bodies(List<Clause> parts, Clause head) {
        var bodies = new java.util.ArrayList<Clause>();
        for (Clause part : parts) {
            Clause plain = of(part);
            Clause body = body(plain);
            if (body.equals(Clause.TRUE) || !head.equals(headOf(plain))) {
                return Optional.empty();
            }
            bodies.add(body);
        }
        return Optional.of(bodies);
    }

    private static Clause joined(Clause whole, List<Clause> bodies) {
        return whole instanceof All ? new All(bodies) : new Any(bodies);
    }

    private static Clause body(Clause clause) {
        return switch (clause) {
            case Select(var index, var unit, var body) -> body;
            case Count(var quantity, var unit, var body) -> body;
            case Clause other -> Clause.TRUE;
        };
    }

    private static Clause headOf(Clause clause) {
        return switch (clause) {
            case Select(var index, var unit, var body) -> new Select(index, unit, Clause.TRUE);
            case Count(var quantity, var unit, var body) -> new Count(quantity, unit, Clause.TRUE);
            case Clause other -> other;
        };
    }
}
