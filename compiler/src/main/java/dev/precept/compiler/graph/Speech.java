package dev.precept.compiler.graph;

import dev.precept.compiler.graph.Clause.All;
import dev.precept.compiler.graph.Clause.Any;
import dev.precept.compiler.graph.Clause.Count;
import dev.precept.compiler.graph.Clause.Not;
import dev.precept.compiler.graph.Clause.Select;
import dev.precept.compiler.graph.Topic.Reach;
import dev.precept.compiler.vocabulary.Given;
import java.util.ArrayList;
import java.util.List;

/**
 * Clauses as sentences without their full stop: who is spoken of, and what of them. A clause about a part makes the part
 * its subject ({@code the first paragraph must …}) where that leaves no doubt of how many are meant; else it stays a
 * predicate ({@code at least 2 paragraphs must have a first sentence that …}).
 */
record Speech(Wording wording) {
    String about(Clause clause, Mood mood, Topic topic) {
        Clause plain = plain().of(clause);
        return switch (plain) {
            case Not(var part) -> about(part, mood.negated(), topic);
            case Select select when opens(select, topic) -> about(select.body(), mood, part(topic, select));
            case Count(var quantity, var unit, var body)
            when mood.negates() && form(quantity) == Tally.Form.SOME && plain().of(body) instanceof Not(var part) ->
                about(new Count(new Quantity.Every(), unit, part), mood.negated(), topic);
            case Count count
            when isShareOfEach(count, mood, topic) -> "in " + topic.name() + ", " + about(count, mood, Topic.TEXT);
            case Count count when opens(count, mood, topic) -> counted(count, mood, topic);
            case All(var parts)
            when topic.reach() == Reach.ONE && parts.stream().anyMatch(this::moves) ->
                compound(plain, parts, mood, topic, mood.negates() ? "or" : "and");
            case Any(var parts)
            when topic.reach() == Reach.ONE && parts.stream().anyMatch(this::moves) ->
                compound(plain, parts, mood, topic, mood.negates() ? "and" : "or");
            case Clause other -> topic.name() + " " + new Predicates(wording).of(plain, mood, topic.agreement());
        };
    }

    private Topic part(Topic topic, Select select) {
        return switch (select.unit()) {
            case UnitCall.The(var given) -> given == Given.RESPONSE ? Topic.RESPONSE : Topic.PROMPT;
            case UnitCall.Of unit -> topic.at(English.ordinal(select.index()), wording.noun(unit, Agreement.SINGULAR));
        };
    }

    private static boolean opens(Select select, Topic topic) {
        return !select.body().equals(Clause.TRUE) && topic.reach() != Reach.SOME;
    }

    private boolean opens(Count count, Mood mood, Topic topic) {
        Tally tally = Tally.of(count.quantity(), wording);
        return !count.body().equals(Clause.TRUE)
                && switch (topic.reach()) {
                    case ONE ->
                        !tally.permits(mood)
                                || (mood == Mood.FACT && tally.of() == Tally.Of.SHARE)
                                || isSaidInOne(count.body())
                                || (mood.permitting() == Mood.MAY && isPair(count.body()));
                    case EACH -> tally.form() == Tally.Form.EVERY && !mood.negates();
                    case SOME -> false;
                };
    }

    /** A share of the pieces of each of several: no predicate says it well. */
    private boolean isShareOfEach(Count count, Mood mood, Topic topic) {
        return topic.reach() == Reach.EACH
                && Tally.of(count.quantity(), wording).of() == Tally.Of.SHARE
                && opens(count, mood, Topic.TEXT);
    }

    private Tally.Form form(Quantity quantity) {
        return Tally.of(quantity, wording).form();
    }

    /** With the pieces as the subject. */
    String counted(Count count, Mood mood, Topic topic) {
        Tally tally = Tally.of(count.quantity(), wording);
        if (mood.negates() && (tally.form() == Tally.Form.EXACTLY || tally.form() == Tally.Form.BETWEEN)) {
            return number(count, tally, mood, topic);
        }
        String one = wording.noun(count.unit(), Agreement.SINGULAR);
        if (tally.form() == Tally.Form.EVERY && !mood.negates()) {
            return about(count.body(), mood, topic.every(one));
        }
        Mood said = tally.permits(mood) ? mood.permitting() : mood.positive();
        String noun = tally.agreement() == Agreement.SINGULAR ? one : wording.noun(count.unit(), Agreement.PLURAL);
        return about(count.body(), said, topic.some(tally.subject(mood) + " " + noun, tally.agreement()));
    }

    /** {@code the number of sentences that mention "x" must not be 3}. */
    private String number(Count count, Tally tally, Mood mood, Topic topic) {
        String pieces = topic.some(wording.noun(count.unit(), Agreement.PLURAL), Agreement.PLURAL)
                .name();
        String measure = tally.of() == Tally.Of.SHARE ? "the share of " : "the number of ";
        String range =
                tally.form() == Tally.Form.EXACTLY ? tally.low() : "between " + tally.low() + " and " + tally.high();
        return measure
                + pieces
                + new Predicates(wording).that(count.body(), Agreement.PLURAL)
                + " "
                + Verb.be(range).in(mood, Agreement.SINGULAR);
    }

    /** What can follow {@code no sentence may} without a doubt of what is refused. */
    private boolean isSaidInOne(Clause body) {
        return switch (plain().of(body)) {
            case Any(var parts) -> !parts.isEmpty() && parts.stream().allMatch(plain()::isSimple);
            case Clause other -> plain().isSimple(other);
        };
    }

    /** {@code no sentence may both mention "x" and mention "y"}. */
    private boolean isPair(Clause body) {
        return plain().of(body) instanceof All(var parts) && new Predicates(wording).isPair(parts);
    }

    private boolean moves(Clause clause) {
        return switch (plain().of(clause)) {
            case Not(var part) -> moves(part);
            case All(var parts) -> parts.stream().anyMatch(this::moves);
            case Any(var parts) -> parts.stream().anyMatch(this::moves);
            case Select(var index, var unit, var body) -> !body.equals(Clause.TRUE);
            case Count(var quantity, var unit, var body) -> !body.equals(Clause.TRUE);
            case Clause.Check check -> false;
            case Clause.Judged judged -> false;
        };
    }

    /** Sentences of their own, but neighbours that speak of the topic itself share it. */
    private String compound(Clause whole, List<Clause> parts, Mood mood, Topic topic, String conjunction) {
        var runs = new ArrayList<List<Clause>>();
        boolean still = false;
        for (Clause part : parts) {
            boolean moves = moves(part);
            if (still && !moves) {
                runs.getLast().add(part);
            } else {
                runs.add(new ArrayList<>(List.of(part)));
            }
            still = !moves;
        }
        // Once it was named, its parts are its own.
        Topic later = moves(runs.getFirst().getFirst()) ? topic : topic.named();
        var sentences = new ArrayList<String>();
        for (List<Clause> run : runs) {
            Topic here = sentences.isEmpty() ? topic : later;
            sentences.add(
                    run.size() > 1
                            ? about(whole instanceof All ? new All(run) : new Any(run), mood, here)
                            : inner(run.getFirst(), mood, here));
        }
        return (conjunction.equals("or") ? "either " : "") + English.joined(sentences, conjunction);
    }

    private String inner(Clause part, Mood mood, Topic topic) {
        Clause plain = plain().of(part);
        Clause positive = plain instanceof Not(var negated) ? negated : plain;
        String said = about(plain, mood, topic);
        return (positive instanceof All || positive instanceof Any) && moves(positive) ? "(" + said + ")" : said;
    }

    private Plain plain() {
        return new Plain(wording);
    }
}
