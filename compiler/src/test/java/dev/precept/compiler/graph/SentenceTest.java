package dev.precept.compiler.graph;

import static dev.precept.compiler.sample.Clauses.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final UnitCall WORD = unit("Word");
    private static final UnitCall SENTENCE = unit("Sentence");
    private static final UnitCall PARAGRAPH = unit("Paragraph");
    private static final Clause X = check("Mentions", one("x"));
    private static final Clause Y = check("Contains", one("y"));
    private static final Clause Z = check("InUpperCase");

    @Test
    void countsHaveTheirNumber() {
        says(response(has(between(number(80), number(120)), WORD)), "The response must have 80 to 120 words.");
        says(response(has(no(), WORD)), "The response must have no words.");
        says(response(has(some(), WORD)), "The response must have at least one word.");
        says(response(has(exactly(1), WORD)), "The response must have exactly 1 word.");
        says(response(has(atLeast(3), WORD)), "The response must have at least 3 words.");
        says(
                response(has(atMost(1), unit("Occurrence", text("sorry")))),
                "The response must have at most 1 occurrence of \"sorry\".");
        says(
                has(atMost(1), unit("CallOf", text("look_up"))),
                "The conversation must have at most 1 call of `look_up`.");
    }

    @Test
    void rulesTakeTheBaseOfTheirVerb() {
        says(response(Z), "The response must be in upper case.");
        says(response(X), "The response must mention \"x\".");
        says(response(check("SameFirstLetter", text("a"))), "The response must have the same first letter as \"a\".");
        says(check("TakesTurns"), "The conversation must take turns.");
    }

    @Test
    void piecesBecomeTheSubject() {
        says(
                response(count(every(), PARAGRAPH, has(atMost(4), SENTENCE))),
                "Every paragraph must have at most 4 sentences.");
        says(response(count(some(), SENTENCE, X)), "At least one sentence must mention \"x\".");
        says(response(count(no(), SENTENCE, X)), "No sentence may mention \"x\".");
        says(response(count(atMost(3), SENTENCE, X)), "At most 3 sentences may mention \"x\".");
        says(
                response(count(between(number(2), number(4)), SENTENCE, X)),
                "Between 2 and 4 sentences must mention \"x\".");
        says(
                response(count(shares("0.6", "1"), SENTENCE, judged("Is short."))),
                "At least 60% of the sentences must satisfy \"Is short\".");
        says(
                response(at(-1, PARAGRAPH, at(1, SENTENCE, X))),
                "The second sentence of the last paragraph must mention \"x\".");
        says(
                response(count(every(), PARAGRAPH, at(0, SENTENCE, X))),
                "The first sentence of every paragraph must mention \"x\".");
        says(
                prompt(count(every(), unit("Occurrence", text("x")), Z)),
                "Every occurrence of \"x\" in the prompt must be in upper case.");
        says(
                count(every(), unit("CallOf", text("look_up")), check("Passes", text("id"), pattern("\\d{6}"))),
                "Every call of `look_up` must pass \"id\" matching /\\d{6}/.");
    }

    @Test
    void whatWouldBeInDoubtStaysAPredicate() {
        says(
                response(count(atLeast(2), PARAGRAPH, at(0, SENTENCE, X))),
                "At least 2 paragraphs must have a first sentence that mentions \"x\".");
        says(
                response(count(every(), PARAGRAPH, count(some(), SENTENCE, X))),
                "Every paragraph must contain a sentence that mentions \"x\".");
        says(response(count(no(), SENTENCE, all(X, Y))), "No sentence may both mention \"x\" and contain \"y\".");
        says(
                response(count(no(), SENTENCE, all(X, Y, Z))),
                "The response must contain no sentence that mentions \"x\", contains \"y\", and is in upper case.");
        says(
                response(count(atMost(2), SENTENCE, not(X))),
                "The response must contain at most 2 sentences that do not mention \"x\".");
        says(
                response(count(some(), SENTENCE, count(shares("0.5", "1"), WORD, X))),
                "At least one sentence must be such that at least 50% of the words mention \"x\".");
    }

    @Test
    void clausesThatShareASubjectAreOneSentence() {
        says(
                response(count(every(), PARAGRAPH, all(has(atMost(4), SENTENCE), count(some(), SENTENCE, X)))),
                "Every paragraph must have at most 4 sentences, and must contain a sentence that mentions \"x\".");
        says(all(response(X), response(Y)), "The response must mention \"x\", and must contain \"y\".");
        says(any(response(X), response(Y)), "The response must mention \"x\" or contain \"y\".");
        says(
                any(response(at(0, SENTENCE, X)), response(at(0, SENTENCE, Y))),
                "The first sentence must mention \"x\" or contain \"y\".");
        says(
                any(response(at(0, SENTENCE, X)), response(at(-1, SENTENCE, Y))),
                "Either the first sentence must mention \"x\", or the last sentence must contain \"y\".");
        says(all(response(X), prompt(Y)), "The response must mention \"x\", and the prompt must contain \"y\".");
        says(
                response(any(X, all(Y, Z))),
                "The response must mention \"x\", or must both contain \"y\" and be in upper case.");
        says(
                response(any(X, all(X, Y, Z))),
                "The response must mention \"x\", or (must mention \"x\", must contain \"y\", and must be in upper case).");
    }

    @Test
    void negationIsSaidTheShortWay() {
        says(not(response(X)), "The response must not mention \"x\".");
        says(not(not(response(X))), "The response must mention \"x\".");
        says(not(response(Z)), "The response must not be in upper case.");
        says(not(response(has(atLeast(3), WORD))), "The response must not have 3 or more words.");
        says(not(response(has(atMost(1), WORD))), "The response must not have 1 or fewer words.");
        says(not(response(has(some(), WORD))), "The response must not have any words.");
        says(not(response(has(no(), WORD))), "The response must have at least one word.");
        says(not(response(count(every(), SENTENCE, X))), "Not every sentence may mention \"x\".");
        says(response(count(every(), SENTENCE, not(X))), "No sentence may mention \"x\".");
        says(response(count(no(), SENTENCE, not(X))), "Every sentence must mention \"x\".");
        says(not(response(count(some(), SENTENCE, X))), "No sentence may mention \"x\".");
        says(not(response(count(atLeast(2), SENTENCE, X))), "Fewer than 2 sentences may mention \"x\".");
        says(
                not(response(count(exactly(3), SENTENCE, X))),
                "The number of sentences that mention \"x\" must not be 3.");
        says(not(response(any(X, Y))), "The response must neither mention \"x\" nor contain \"y\".");
        says(not(response(all(X, Y))), "The response must not both mention \"x\" and contain \"y\".");
        says(
                not(response(count(every(), PARAGRAPH, count(every(), SENTENCE, X)))),
                "The response must contain a paragraph that contains a sentence that does not mention \"x\".");
    }

    @Test
    void negationOfPiecesIsTurnedAround() {
        says(not(response(count(some(), SENTENCE, not(X)))), "Every sentence must mention \"x\".");
        says(
                response(count(every(), PARAGRAPH, count(no(), SENTENCE, X))),
                "No paragraph may contain a sentence that mentions \"x\".");
        says(all(response(X), not(response(Y))), "The response must mention \"x\", and must not contain \"y\".");
        says(all(not(prompt(X)), not(prompt(Y))), "The prompt must not mention \"x\", and must not contain \"y\".");
    }

    @Test
    void whatWasNamedHasItsParts() {
        says(
                response(at(0, PARAGRAPH, all(has(atMost(4), SENTENCE), at(0, SENTENCE, X), count(some(), WORD, Z)))),
                "The first paragraph must have at most 4 sentences, its first sentence must mention \"x\", and at least"
                        + " one word in it must be in upper case.");
        says(
                response(at(0, PARAGRAPH, all(at(0, SENTENCE, X), at(-1, SENTENCE, Y)))),
                "The first sentence of the first paragraph must mention \"x\", and the last sentence of the first"
                        + " paragraph must contain \"y\".");
    }

    @Test
    void aShareOfEachIsSaidInEach() {
        says(
                response(count(every(), PARAGRAPH, count(shares("0.5", "1"), SENTENCE, X))),
                "In every paragraph, at least 50% of the sentences must mention \"x\".");
        says(
                response(count(shares("0", "0.5"), SENTENCE, not(X))),
                "The response must be such that at most 50% of the sentences do not mention \"x\".");
    }

    @Test
    void aConversationHasAResponse() {
        says(response(Clause.TRUE), "The conversation must have a response.");
        says(not(prompt(Clause.TRUE)), "The conversation must not have a prompt.");
    }

    @Test
    void listsEndWithAnd() {
        Term words = new Term.ListOf(java.util.List.of(text("a"), text("b"), text("c")));
        says(response(check("OnlyWords", words)), "The response must use only the words \"a\", \"b\", and \"c\".");
    }

    @Test
    void selectionsListTheirItems() {
        says(response(contains(Mode.ANY, "a", "b")), "The response must contain \"a\" or \"b\".");
        says(not(response(contains(Mode.ANY, "a", "b"))), "The response must not contain \"a\" or \"b\".");
        says(response(contains(Mode.ALL, "a", "b")), "The response must contain both \"a\" and \"b\".");
        says(response(contains(Mode.ALL, "a", "b", "c")), "The response must contain all of \"a\", \"b\", and \"c\".");
        says(response(contains(Mode.NONE, "a", "b", "c")), "The response must not contain \"a\", \"b\", or \"c\".");
        says(not(response(contains(Mode.NONE, "a", "b"))), "The response must contain \"a\" or \"b\".");
    }

    @Test
    void otherValuesReadAsEnglish() {
        says(
                response(check("SimilarTo", text("a\n\"b\"\u0007"), share("0.8"))),
                "The response must be similar to \"a\\n\\\"b\\\"\\u0007\" by at least 80%.");
        says(response(check("ValidCsv", range(2, 3))), "The response must be valid CSV with 2 to 3 columns.");
        says(response(check("ValidCsv", range(2, 2))), "The response must be valid CSV with 2 columns.");
    }

    @Test
    void slotsShowTheirNameOrTheirValue() {
        Clause words = response(has(between(number(80), slot("limit", Type.NUMBER)), WORD));
        Clause greeting =
                response(check("StartsWith", new Term.SelectionOf(Mode.ALL, template("Dear ", "customer", ","))));
        Map<String, Value> values =
                Map.of("limit", new Value.Number(new BigDecimal("120")), "customer", new Value.Text("Ada"));

        assertThat(Sentence.of(words)).isEqualTo("The response must have 80 to {limit} words.");
        assertThat(Sentence.of(greeting)).isEqualTo("The response must start with \"Dear {customer},\".");
        assertThat(Sentence.of(words, values)).isEqualTo("The response must have 80 to 120 words.");
        assertThat(Sentence.of(greeting, values)).isEqualTo("The response must start with \"Dear Ada,\".");
    }

    @Test
    void factsStandInsideASentence() {
        assertThat(Sentence.fact(response(not(Z)), Map.of())).isEqualTo("the response is not in upper case");
        assertThat(Sentence.fact(response(all(X, Y)), Map.of()))
                .isEqualTo("the response mentions \"x\" and contains \"y\"");
        assertThat(Sentence.fact(not(response(has(atLeast(3), WORD))), Map.of()))
                .isEqualTo("the response does not have 3 or more words");
        assertThat(Sentence.fact(response(count(atMost(2), SENTENCE, X)), Map.of()))
                .isEqualTo("at most 2 sentences mention \"x\"");
    }

    private static Clause contains(Mode mode, String... texts) {
        return check("Contains", selection(mode, texts));
    }

    private static void says(Clause clause, String sentence) {
        assertThat(Sentence.of(clause)).isEqualTo(sentence);
    }
}
