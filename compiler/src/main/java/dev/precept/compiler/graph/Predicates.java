package dev.precept.compiler.graph;

import dev.precept.compiler.graph.Clause.All;
import dev.precept.compiler.graph.Clause.Any;
import dev.precept.compiler.graph.Clause.Check;
import dev.precept.compiler.graph.Clause.Count;
import dev.precept.compiler.graph.Clause.Judged;
import dev.precept.compiler.graph.Clause.Not;
import dev.precept.compiler.graph.Clause.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Clauses as what is said of a subject: {@code must have at most 4 sentences, and must not mention "x"}. */
record Predicates(Wording wording) {

    String of(Clause clause, Mood mood, Agreement agreement) {
        return switch (plain().of(clause)) {
            case Not(var part) -> of(part, mood.negated(), agreement);
            case All(var parts) when parts.isEmpty() -> new Verb("exists", "exist").in(mood, agreement);
            case Any(var parts) when parts.isEmpty() -> new Verb("exists", "exist").in(mood.negated(), agreement);
            case All(var parts)
            when mood == Mood.MAY && isPair(parts) ->
                mood.auxiliary(agreement) + " " + both(parts, mood.following(), agreement);
            case All(var parts) -> mood.negates() ? notAll(parts, mood, agreement) : all(parts, mood, agreement);
            case Any(var parts) -> mood.negates() ? notAny(parts, mood, agreement) : any(parts, mood, agreement);
            case Count count when count.body().equals(Clause.TRUE) -> having(count, mood, agreement);
            case Count count -> containing(count, mood, agreement);
            case Select(var index, var unit, var body) -> {
                String noun = wording.noun(unit, Agreement.SINGULAR);
                // Of a response there is no second one.
                String piece =
                        English.article(unit instanceof UnitCall.The ? noun : English.ordinal(index) + " " + noun);
                yield Verb.have(body.equals(Clause.TRUE) ? piece : piece + that(body, Agreement.SINGULAR))
                        .in(mood, agreement);
            }
            case Check(var rule) -> wording.verb(rule).in(mood, agreement);
            case Judged(var statement) -> {
                String claim = wording.claim(statement);
                yield new Verb("satisfies " + claim, "satisfy " + claim).in(mood, agreement);
            }
        };
    }

    /** {@code that mentions "x"}; {@code both … and …} keeps two verbs with their noun. */
    String that(Clause body, Agreement agreement) {
        return " that "
                + (plain().of(body) instanceof All(var parts) && isPair(parts)
                        ? both(parts, Mood.FACT, agreement)
                        : of(body, Mood.FACT, agreement));
    }

    private String having(Count count, Mood mood, Agreement agreement) {
        Tally tally = Tally.of(count.quantity(), wording);
        String one = wording.noun(count.unit(), Agreement.SINGULAR);
        String many = wording.noun(count.unit(), Agreement.PLURAL);
        return switch (tally.form()) {
            case NONE ->
                mood.negates()
                        ? Verb.have("at least one " + one).in(mood.negated(), agreement)
                        : Verb.have("no " + many).in(mood, agreement);
            case SOME ->
                Verb.have(mood.negates() ? "any " + many : "at least one " + one)
                        .in(mood, agreement);
            case EVERY -> Verb.have("every " + one).in(mood, agreement);
            case ANY_NUMBER, AT_LEAST, AT_MOST, EXACTLY, BETWEEN ->
                Verb.have(object(tally, count.unit(), mood)).in(mood, agreement);
        };
    }

    private String containing(Count count, Mood mood, Agreement agreement) {
        Tally tally = Tally.of(count.quantity(), wording);
        Clause body = count.body();
        String one = wording.noun(count.unit(), Agreement.SINGULAR);
        return switch (tally.form()) {
            case NONE ->
                mood.negates()
                        ? Verb.contain(English.article(one) + that(body, Agreement.SINGULAR))
                                .in(mood.negated(), agreement)
                        : Verb.contain("no " + one + that(body, Agreement.SINGULAR))
                                .in(mood, agreement);
            case SOME ->
                Verb.contain(English.article(one) + that(body, Agreement.SINGULAR))
                        .in(mood, agreement);
            case EVERY ->
                mood.negates()
                        ? Verb.contain(English.article(one) + that(new Not(body), Agreement.SINGULAR))
                                .in(mood.negated(), agreement)
                        : Verb.contain("only " + wording.noun(count.unit(), Agreement.PLURAL)
                                        + that(body, Agreement.PLURAL))
                                .in(mood, agreement);
            case ANY_NUMBER, AT_LEAST, AT_MOST, EXACTLY, BETWEEN ->
                tally.of() == Tally.Of.SHARE
                        ? Verb.be("such that " + new Speech(wording).counted(count, Mood.FACT, Topic.TEXT))
                                .in(mood, agreement)
                        : Verb.contain(object(tally, count.unit(), mood) + that(body, tally.agreement()))
                                .in(mood, agreement);
        };
    }

    /** {@code at most 4 sentences}; after a negation {@code 4 or fewer sentences}. */
    private String object(Tally tally, UnitCall unit, Mood mood) {
        Agreement number = mood.negates() && tally.form() == Tally.Form.AT_MOST ? Agreement.PLURAL : tally.agreement();
        String noun = (tally.of() == Tally.Of.SHARE ? "of the " : "") + wording.noun(unit, number);
        return switch (tally.form()) {
            case AT_LEAST -> (mood.negates() ? tally.low() + " or more " : "at least " + tally.low() + " ") + noun;
            case AT_MOST -> (mood.negates() ? tally.low() + " or fewer " : "at most " + tally.low() + " ") + noun;
            case EXACTLY -> "exactly " + tally.low() + " " + noun;
            case BETWEEN -> tally.low() + " to " + tally.high() + " " + noun;
            case ANY_NUMBER -> "any number of " + noun;
            case EVERY, SOME, NONE -> noun;
        };
    }

    private String all(List<Clause> parts, Mood mood, Agreement agreement) {
        List<String> said = each(parts, part -> inner(part, mood, agreement));
        return mood == Mood.FACT ? English.listed(said, "and") : English.joined(said, "and");
    }

    /** One auxiliary serves all verbs where none of them is negated. */
    private String any(List<Clause> parts, Mood mood, Agreement agreement) {
        if (!parts.stream().allMatch(plain()::isSimple)) {
            return English.joined(each(parts, part -> inner(part, mood, agreement)), "or");
        }
        var said = new ArrayList<String>();
        for (Clause part : parts) {
            said.add(of(part, said.isEmpty() ? mood : mood.following(), agreement));
        }
        return English.listed(said, "or");
    }

    private String notAll(List<Clause> parts, Mood mood, Agreement agreement) {
        return isPair(parts)
                ? mood.auxiliary(agreement) + " " + both(parts, Mood.BARE, agreement)
                : any(each(parts, Not::new), mood.negated(), agreement);
    }

    private String notAny(List<Clause> parts, Mood mood, Agreement agreement) {
        if (!parts.stream().allMatch(plain()::isSimple)) {
            return all(each(parts, Not::new), mood.negated(), agreement);
        }
        Mood verbs = mood.states() ? Mood.FACT : Mood.BARE;
        String auxiliary = mood.negated().auxiliary(agreement);
        return (auxiliary.isEmpty() ? "neither " : auxiliary + " neither ")
                + String.join(" nor ", each(parts, part -> of(part, verbs, agreement)));
    }

    /** A part among others; what would run into them stands in parentheses. */
    private String inner(Clause part, Mood mood, Agreement agreement) {
        Clause positive = plain().of(part) instanceof Not(var negated) ? negated : plain().of(part);
        boolean negated = positive != plain().of(part);
        return switch (positive) {
            case All(var parts)
            when isPair(parts) && !negated && !mood.negates() -> {
                String auxiliary = mood.auxiliary(agreement);
                yield (auxiliary.isEmpty() ? "" : auxiliary + " ") + both(parts, mood.following(), agreement);
            }
            case All(var parts) when isPair(parts) -> of(part, mood, agreement);
            case Any(var parts) when isPair(parts) -> of(part, mood, agreement);
            case All all -> "(" + of(part, mood, agreement) + ")";
            case Any any -> "(" + of(part, mood, agreement) + ")";
            case Clause other -> of(part, mood, agreement);
        };
    }

    private String both(List<Clause> parts, Mood mood, Agreement agreement) {
        return "both " + of(parts.getFirst(), mood, agreement) + " and " + of(parts.getLast(), mood, agreement);
    }

    boolean isPair(List<Clause> parts) {
        return parts.size() == 2 && parts.stream().allMatch(plain()::isSimple);
    }

    private static <R> List<R> each(List<Clause> parts, Function<Clause, R> said) {
        return parts.stream().map(said).toList();
    }

    private Plain plain() {
        return new Plain(wording);
    }
}
