package dev.precept.compiler.sample;

import static dev.precept.compiler.sample.Clauses.all;
import static dev.precept.compiler.sample.Clauses.any;
import static dev.precept.compiler.sample.Clauses.at;
import static dev.precept.compiler.sample.Clauses.atMost;
import static dev.precept.compiler.sample.Clauses.between;
import static dev.precept.compiler.sample.Clauses.check;
import static dev.precept.compiler.sample.Clauses.count;
import static dev.precept.compiler.sample.Clauses.every;
import static dev.precept.compiler.sample.Clauses.has;
import static dev.precept.compiler.sample.Clauses.judged;
import static dev.precept.compiler.sample.Clauses.not;
import static dev.precept.compiler.sample.Clauses.number;
import static dev.precept.compiler.sample.Clauses.one;
import static dev.precept.compiler.sample.Clauses.pattern;
import static dev.precept.compiler.sample.Clauses.prompt;
import static dev.precept.compiler.sample.Clauses.response;
import static dev.precept.compiler.sample.Clauses.selection;
import static dev.precept.compiler.sample.Clauses.shares;
import static dev.precept.compiler.sample.Clauses.slot;
import static dev.precept.compiler.sample.Clauses.some;
import static dev.precept.compiler.sample.Clauses.template;
import static dev.precept.compiler.sample.Clauses.text;
import static dev.precept.compiler.sample.Clauses.unit;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A spec of many forms, near to the example of the language, whose texts hold what a writer of other forms must escape. */
public final class RefundReply {
    private static final UnitCall PARAGRAPH = unit("Paragraph");
    private static final UnitCall SENTENCE = unit("Sentence");
    private static final UnitCall LOOKUP = unit("CallOf", text("lookup_order"));
    private static final Clause POLITE = judged("Is \"warm\" & <b>polite</b> | never {cold}; costs $5 #1.");
    private static final Clause SORRY = check("Mentions", one("sorry"));

    public static final ConstraintGraph GRAPH = new ConstraintGraph(
            "refund_reply",
            List.of(new Parameter("customer", Type.TEXT), new Parameter("limit", Type.NUMBER)),
            Optional.of(template("Answer ", "customer", "'s message about a refund.")),
            Optional.of(text("</think>")),
            List.of(
                    requirement(
                            "0",
                            "length",
                            Modality.REQUIRE,
                            response(has(between(number(80), slot("limit", Type.NUMBER)), unit("Word"))),
                            1),
                    requirement(
                            "1",
                            "",
                            Modality.REQUIRE,
                            response(count(every(), PARAGRAPH, has(atMost(4), SENTENCE))),
                            1),
                    requirement("2", "", Modality.FORBID, response(count(some(), SENTENCE, any(SORRY, POLITE))), 1),
                    requirement("3", "tone", Modality.PREFER, response(count(shares("0.6", "1"), SENTENCE, POLITE)), 2),
                    new Statement.When(
                            "4",
                            prompt(judged("The customer is angry.")),
                            List.of(requirement(
                                    "4/then/0", "", Modality.REQUIRE, response(at(0, PARAGRAPH, POLITE)), 1)),
                            List.of(requirement(
                                    "4/else/0",
                                    "",
                                    Modality.REQUIRE,
                                    response(all(has(atMost(1), unit("Occurrence", text("a\\b\nc"))), not(SORRY))),
                                    1)),
                            new Span(0, 0)),
                    new Statement.Chain(
                            "5",
                            Optional.of("opening"),
                            List.of(
                                    requirement(
                                            "5/0",
                                            "",
                                            Modality.REQUIRE,
                                            response(at(
                                                    0,
                                                    SENTENCE,
                                                    check(
                                                            "StartsWith",
                                                            new Term.SelectionOf(
                                                                    Mode.ALL, template("Dear ", "customer", ","))))),
                                            1),
                                    requirement(
                                            "5/1",
                                            "",
                                            Modality.REQUIRE,
                                            response(at(
                                                    -2,
                                                    PARAGRAPH,
                                                    check("Contains", selection(Mode.ANY, "refund", "money back")))),
                                            1)),
                            new Span(0, 0)),
                    requirement(
                            "6",
                            "",
                            Modality.REQUIRE,
                            count(every(), LOOKUP, check("Passes", text("order_id"), pattern("ORD-\\d{6}"))),
                            1)),
            List.of(),
            new SourceFile("refund-reply.precept", ""));

    private RefundReply() {}

    private static Statement requirement(String path, String label, Modality modality, Clause clause, int weight) {
        return new Statement.Requirement(
                path,
                Optional.of(label).filter(name -> !name.isEmpty()),
                modality,
                clause,
                BigDecimal.valueOf(weight),
                Family.JUDGEMENT,
                new Span(0, 0));
    }
}
