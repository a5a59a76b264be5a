package dev.precept.compiler.graph;

import static dev.precept.compiler.sample.Clauses.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstructionTest {
    private static final Span SPAN = new Span(0, 0);
    private static final Clause ANGRY = prompt(judged("The customer is angry."));
    private static final Statement SHORT = require(response(has(atMost(80), unit("Word"))));
    private static final Statement APOLOGY = require(response(at(0, unit("Paragraph"), judged("Apologises."))));
    private static final Statement SIGNED = require(response(check("EndsWith", one("Ada"))));

    @Test
    void aModalityHasItsOwnVerb() {
        Clause sorry = response(check("Contains", one("sorry")));

        assertThat(Sentence.of(requirement(Modality.REQUIRE, sorry))).isEqualTo("The response must contain \"sorry\".");
        assertThat(Sentence.of(requirement(Modality.FORBID, sorry)))
                .isEqualTo("The response must not contain \"sorry\".");
        assertThat(Sentence.of(requirement(Modality.PREFER, sorry)))
                .isEqualTo("The response should contain \"sorry\".");
        assertThat(Sentence.of(
                        requirement(Modality.PREFER, response(count(no(), unit("Word"), not(check("InUpperCase")))))))
                .isEqualTo("Every word should be in upper case.");
    }

    @Test
    void branchesAreConditions() {
        assertThat(Sentence.of(when(List.of(APOLOGY), List.of(SHORT))))
                .isEqualTo("If the prompt satisfies \"The customer is angry\", the first paragraph must satisfy"
                        + " \"Apologises\"; otherwise, the response must have at most 80 words.");
        assertThat(Sentence.of(when(List.of(), List.of(SHORT))))
                .isEqualTo("Unless the prompt satisfies \"The customer is angry\", the response must have at most 80"
                        + " words.");
        assertThat(Sentence.of(when(List.of(APOLOGY, SIGNED), List.of())))
                .isEqualTo("If the prompt satisfies \"The customer is angry\": the first paragraph must satisfy"
                        + " \"Apologises\"; the response must end with \"Ada\".");
    }

    @Test
    void chainsAreInOrder() {
        assertThat(Sentence.of(chain(APOLOGY, SHORT, SIGNED)))
                .isEqualTo("First, the first paragraph must satisfy \"Apologises\"; then the response must have at most"
                        + " 80 words; then the response must end with \"Ada\".");
    }

    @Test
    void taskThenDutiesThenWishes() {
        var limit = new Parameter("limit", Type.NUMBER);
        var customer = new Parameter("customer", Type.TEXT);
        var graph = new ConstraintGraph(
                "reply",
                List.of(customer, limit),
                Optional.of(template("Answer ", "customer", ".\n")),
                Optional.empty(),
                List.of(
                        require(response(has(between(number(80), slot("limit", Type.NUMBER)), unit("Word")))),
                        requirement(Modality.PREFER, response(judged("Warm but professional."))),
                        when(List.of(APOLOGY), List.of(SIGNED)),
                        when(List.of(APOLOGY, chain(SIGNED, SHORT)), List.of(SHORT)),
                        chain(
                                require(response(check(
                                        "StartsWith",
                                        new Term.SelectionOf(Mode.ALL, template("Dear ", "customer", ","))))),
                                when(List.of(SHORT, SIGNED), List.of())),
                        requirement(Modality.FORBID, response(check("Contains", selection(Mode.ANY, "a", "b"))))),
                List.of(),
                new SourceFile("reply.precept", ""));

        assertThat(Instruction.of(
                        graph,
                        Map.of("limit", new Value.Number(BigDecimal.valueOf(120)), "customer", new Value.Text("Ada")),
                        Optional.empty(),
                        List.of("The answer must say something.")))
                .isEqualTo("""
                        Answer Ada.

                        Requirements:
                        - The response must have 80 to 120 words.
                        - If the prompt satisfies "The customer is angry", the first paragraph must satisfy "Apologises". Otherwise, the response must end with "Ada".
                        - If the prompt satisfies "The customer is angry":
                          - The first paragraph must satisfy "Apologises".
                          - In this order:
                            1. The response must end with "Ada".
                            2. The response must have at most 80 words.
                        - Otherwise:
                          - The response must have at most 80 words.
                        - In this order:
                          1. The response must start with "Dear Ada,".
                          2. If the prompt satisfies "The customer is angry":
                             - The response must have at most 80 words.
                             - The response must end with "Ada".
                        - The response must not contain "a" or "b".
                        - The answer must say something.

                        Preferences:
                        - The response should satisfy "Warm but professional".
                        """);
        assertThat(Instruction.of(graph, Map.of()))
                .startsWith("Answer {customer}.")
                .contains("80 to {limit} words");
    }

    @Test
    void thePromptStandsBehindTheTaskOrInItsPlace() {
        assertThat(Instruction.of(
                        graph(Optional.of(text("  Be:\n    kind\n"))),
                        Map.of(),
                        Optional.of("Where is it?\n"),
                        List.of()))
                .isEqualTo("Be:\n  kind\n\nWhere is it?\n\nRequirements:\n- The response must end with \"Ada\".\n");
        assertThat(Instruction.of(graph(Optional.empty()), Map.of(), Optional.of("Where is it?"), List.of()))
                .isEqualTo("Where is it?\n\nRequirements:\n- The response must end with \"Ada\".\n");
    }

    /** Its one statement is a chain of one step, which is no order. */
    private static ConstraintGraph graph(Optional<Term> task) {
        return new ConstraintGraph(
                "short",
                List.of(),
                task,
                Optional.empty(),
                List.of(chain(SIGNED)),
                List.of(),
                new SourceFile("short.precept", ""));
    }

    private static Statement require(Clause clause) {
        return requirement(Modality.REQUIRE, clause);
    }

    private static Statement requirement(Modality modality, Clause clause) {
        return new Statement.Requirement(
                "0", Optional.empty(), modality, clause, BigDecimal.ONE, Family.JUDGEMENT, SPAN);
    }

    private static Statement when(List<Statement> then, List<Statement> otherwise) {
        return new Statement.When("0", ANGRY, then, otherwise, SPAN);
    }

    private static Statement chain(Statement... steps) {
        return new Statement.Chain("0", Optional.empty(), List.of(steps), SPAN);
    }
}
