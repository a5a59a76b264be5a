package dev.precept.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Quantity;
import dev.precept.compiler.graph.RuleCall;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.text.Transcript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements, the gate and judges; what clauses mean is held by the properties. */
class EvaluatorTest {
    private static final Evaluator UNJUDGED = new Evaluator(Judge.NONE);
    private static final Clause HAS_A = response(contains("a"));
    private static final Clause HAS_B = response(contains("b"));
    private static final Clause WARM = response(new Clause.Judged(text("Warm.")));

    @Test
    void onlyRequireAndForbidDecideAndWeightlessOnesDoNot() {
        assertThat(accepted("xx a", require(HAS_A), prefer(HAS_B))).contains(true);
        assertThat(accepted("xx a", forbid(HAS_A))).contains(false);
        assertThat(accepted("xx a", require(HAS_A), require(WARM))).isEmpty();
        assertThat(accepted("xx", require(HAS_A), require(WARM))).contains(false);
        assertThat(accepted("xx", weighted(require(HAS_A), "0"))).contains(true);
    }

    @Test
    void aBranchThatIsNotTakenDoesNotApply() {
        var when = when(HAS_A, List.of(require(HAS_B)), List.of(forbid(HAS_B)));

        assertThat(outcomes("xx ab", when)).containsExactly(Decision.HOLDS, Decision.NOT_APPLICABLE);
        assertThat(outcomes("xx b", when)).containsExactly(Decision.NOT_APPLICABLE, Decision.FAILS);
    }

    @Test
    void aGuardThatIsUnknownLeavesBothBranchesUnknownAndIsTheReason() {
        var verdict = verdict("xx", when(WARM, List.of(require(HAS_B)), List.of(forbid(HAS_B))));

        assertThat(statements(verdict)).extracting(Finding::outcome).containsOnly(Decision.UNKNOWN);
        assertThat(statements(verdict)).extracting(Finding::observed).allMatch(reason -> reason.contains("no judge"));
        assertThat(verdict.accepted()).isEmpty();
        assertThat(verdict.status()).isEqualTo(Verdict.Status.PARTIAL);
    }

    @Test
    void behindAFailedStepNothingAppliesButTheScoreStays() {
        var chain = new Statement.Chain("0", Optional.empty(), List.of(require(HAS_A), require(HAS_B)), new Span(0, 0));
        var findings = statements(verdict("xx b", chain));

        assertThat(findings).extracting(Finding::outcome).containsExactly(Decision.FAILS, Decision.NOT_APPLICABLE);
        assertThat(findings).extracting(Finding::score).containsExactly(0.0, 1.0);
        assertThat(findings)
                .extracting(Finding::unreached)
                .containsExactly(Optional.empty(), Optional.of(Outcome.HOLDS));
    }

    @Test
    void behindAnUnknownStepAllIsEvaluated() {
        var chain = new Statement.Chain("0", Optional.empty(), List.of(require(WARM), require(HAS_B)), new Span(0, 0));

        assertThat(outcomes("xx b", chain)).containsExactly(Decision.UNKNOWN, Decision.HOLDS);
    }

    @Test
    void aResponseThatSaysNothingEarnsNothing() {
        var verdict = verdict(".", forbid(HAS_A), prefer(HAS_B));

        assertThat(verdict.accepted()).contains(false);
        assertThat(verdict.findings()).extracting(Finding::outcome).containsOnly(Decision.FAILS);
        assertThat(verdict.findings()).extracting(Finding::score).containsOnly(0.0);
        assertThat(verdict.findings()).extracting(Finding::observed).containsOnly("no content");
        assertThat(verdict.findings().getFirst().path()).isEqualTo(Gate.PATH);
        assertThat(UNJUDGED.decisions(ready(forbid(HAS_A)), Transcript.of("."))).containsExactly(Decision.FAILS);
    }

    @Test
    void theGateYieldsWhereTheSpecAsksForSoShortAText() {
        Statement empty = require(response(words(0)));
        Statement one = require(response(words(1)));

        assertThat(verdict("", empty).accepted()).contains(true);
        assertThat(verdict("", empty).findings()).hasSize(1);
        assertThat(verdict("", one).accepted()).contains(false);
        assertThat(verdict("", when(HAS_A, List.of(empty), List.of(one))).accepted())
                .contains(false);
    }

    @Test
    void aJudgeIsAskedOnlyWhatMattersAndAllAtOnce() {
        var asked = new ArrayList<List<String>>();
        Judge judge = claims -> {
            asked.add(claims.stream().map(Claim::statement).toList());
            return claims.stream()
                    .<Answer>map(claim ->
                            new Answer.Decided(claim.statement().equals("Warm.") ? 0.9 : 0.2, "test", "all of it"))
                    .toList();
        };
        Clause shortOne = response(new Clause.Judged(text("Short.")));
        Clause never = response(new Clause.Judged(text("Never asked.")));
        var when = when(WARM, List.of(require(shortOne), require(WARM)), List.of(require(never)));
        var findings = statements(new Evaluator(judge).evaluate(ready(when), Transcript.of("xx")));

        assertThat(asked).containsExactly(List.of("Warm."), List.of("Short."));
        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(Decision.FAILS, Decision.HOLDS, Decision.NOT_APPLICABLE);
        assertThat(findings).extracting(Finding::score).containsExactly(0.2, 0.9, 0.0);
    }

    @Test
    void aRowThatDoesNotFitIsUnscorable() {
        var most = new Term.Slot("limit", Type.NUMBER);
        var range = new Quantity.Between(number(80), Optional.of(most));
        var graph = graph(
                List.of(new Parameter("limit", Type.NUMBER)),
                List.of(require(response(new Clause.Count(range, unit("Word"), Clause.TRUE)))));
        var plan = Planner.plan(graph);
        var verdict =
                UNJUDGED.evaluate(plan, Map.of("limit", new Value.Number(new BigDecimal(50))), Transcript.of("xx"));

        assertThat(verdict.status()).isEqualTo(Verdict.Status.UNSCORABLE);
        assertThat(verdict.reason()).contains("`80..limit` is empty: 80 is more than 50");
        assertThat(UNJUDGED.evaluate(plan, Map.of("limit", new Value.Number(new BigDecimal(90))), Transcript.of("xx"))
                        .findings()
                        .getLast())
                .satisfies(finding -> {
                    assertThat(finding.requirement()).isEqualTo("The response must have 80 to 90 words.");
                    assertThat(finding.observed()).isEqualTo("1 word");
                    assertThat(finding.score()).isEqualTo(1.0 / 80);
                });
    }

    @Test
    void placesAreCodePointsOfTheMessageAsSent() {
        var finding = statements(verdict("\ud83d\ude00 xx a", forbid(HAS_A))).getFirst();

        assertThat(finding.evidence()).containsExactly(new Place(0, 5, 6));
    }

    private static Verdict verdict(String response, Statement... statements) {
        return UNJUDGED.evaluate(ready(statements), Transcript.of(response));
    }

    private static Optional<Boolean> accepted(String response, Statement... statements) {
        return verdict(response, statements).accepted();
    }

    private static List<Decision> outcomes(String response, Statement... statements) {
        List<Decision> outcomes = statements(verdict(response, statements)).stream()
                .map(Finding::outcome)
                .toList();
        assertThat(UNJUDGED.decisions(ready(statements), Transcript.of(response)))
                .isEqualTo(outcomes);
        return outcomes;
    }

    private static List<Finding> statements(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> !finding.path().equals(Gate.PATH))
                .toList();
    }

    private static Ready ready(Statement... statements) {
        var fit = Planner.plan(graph(List.of(), List.of(statements))).bind(Map.of());
        return ((dev.precept.compiler.graph.Fit.Fits<Ready>) fit).value();
    }

    private static ConstraintGraph graph(List<Parameter> parameters, List<Statement> statements) {
        return new ConstraintGraph(
                "it",
                parameters,
                Optional.empty(),
                Optional.empty(),
                statements,
                List.of(),
                new SourceFile("<test>", ""));
    }

    private static Statement.Requirement require(Clause clause) {
        return requirement(Modality.REQUIRE, clause, BigDecimal.ONE);
    }

    private static Statement.Requirement forbid(Clause clause) {
        return requirement(Modality.FORBID, clause, BigDecimal.ONE);
    }

    private static Statement.Requirement prefer(Clause clause) {
        return requirement(Modality.PREFER, clause, BigDecimal.ONE);
    }

    private static Statement.Requirement weighted(Statement.Requirement requirement, String weight) {
        return requirement(requirement.modality(), requirement.clause(), new BigDecimal(weight));
    }

    private static Statement.Requirement requirement(Modality modality, Clause clause, BigDecimal weight) {
        return new Statement.Requirement(
                "0", Optional.empty(), modality, clause, weight, Family.KEYWORDS, new Span(0, 0));
    }

    private static Statement when(Clause guard, List<Statement> then, List<Statement> otherwise) {
        return new Statement.When("0", guard, then, otherwise, new Span(0, 0));
    }

    private static Clause response(Clause body) {
        return new Clause.Select(0, new UnitCall.The(Given.RESPONSE), body);
    }

    private static Clause contains(String text) {
        var sought = new Term.Constant(Value.Selection.of(new Value.Text(text)));
        return new Clause.Check(
                new RuleCall(StandardVocabulary.VOCABULARY.rule("Contains").orElseThrow(), List.of(sought)));
    }

    private static Clause words(int most) {
        return new Clause.Count(new Quantity.Between(number(0), Optional.of(number(most))), unit("Word"), Clause.TRUE);
    }

    private static UnitCall unit(String name) {
        return new UnitCall.Of(StandardVocabulary.VOCABULARY.unit(name).orElseThrow(), List.of());
    }

    private static Term text(String text) {
        return new Term.Constant(new Value.Text(text));
    }

    private static Term number(int number) {
        return new Term.Constant(new Value.Number(BigDecimal.valueOf(number)));
    }
}
