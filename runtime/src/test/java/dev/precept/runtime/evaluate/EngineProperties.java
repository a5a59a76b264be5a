package dev.precept.runtime.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.PlainSpeech;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.text.Extraction;
import dev.precept.runtime.text.Transcript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine says what the reference says, whatever the clause and the conversation. */
class EngineProperties {
    /** Decides by the length of the judged part, and of every third one nothing. */
    private static final Judge BY_LENGTH = claims -> claims.stream()
            .<Answer>map(claim -> claim.start() == claim.end() || (claim.end() - claim.start()) % 3 == 0
                    ? new Answer.Undecided("a third length")
                    : new Answer.Decided(((claim.end() - claim.start()) % 10) / 10.0, "length", "all"))
            .toList();

    @Property(tries = 600)
    void theEngineIsTheReference(@ForAll("clauses") Clause clause, @ForAll("conversations") Transcript transcript) {
        Reference.Meaning meant = new Reference(Binding.NONE, EngineProperties::judged).of(clause, transcript.fresh());
        Observation seen = observe(clause, transcript);

        assertThat(seen.outcome()).isEqualTo(meant.outcome());
        assertThat(seen.nearness().holding()).isCloseTo(meant.nearness().holding(), within(1e-12));
        assertThat(seen.nearness().failing()).isCloseTo(meant.nearness().failing(), within(1e-12));
        assertThat(seen.observed().get()).isNotBlank();
        assertThat(decision(clause, transcript)).isEqualTo(Decision.of(meant.outcome()));
    }

    @Property(tries = 200)
    void theLawsOfBooleans(
            @ForAll("clauses") Clause one, @ForAll("clauses") Clause other, @ForAll("conversations") Transcript on) {
        same(on, new Clause.Not(new Clause.Not(one)), one);
        same(on, new Clause.All(List.of(one, other)), new Clause.All(List.of(other, one)));
        same(on, new Clause.Any(List.of(one, other)), new Clause.Any(List.of(other, one)));
        same(on, new Clause.All(List.of(one, one)), one);
        same(on, new Clause.Any(List.of(one, new Clause.All(List.of(one, other)))), one);
        same(
                on,
                new Clause.Not(new Clause.All(List.of(one, other))),
                new Clause.Any(List.of(new Clause.Not(one), new Clause.Not(other))));
    }

    @Property(tries = 600)
    void whatASentenceSaysIsWhatIsMeant(@ForAll("clauses") Clause clause, @ForAll("conversations") Transcript on) {
        same(on, clause, PlainSpeech.of(clause));
    }

    @Property(tries = 200)
    void aScoreIsOneExactlyWhereItHolds(@ForAll("clauses") Clause clause, @ForAll("conversations") Transcript on) {
        Verdict verdict = new Evaluator(Judge.NONE).evaluate(Planner.planUngated(graph(clause)), Map.of(), on);
        Finding finding = verdict.findings().getFirst();

        assertThat(finding.score()).isBetween(0.0, 1.0);
        assertThat(finding.score() == 1).isEqualTo(finding.outcome() == Decision.HOLDS);
        assertThat(finding.evidence())
                .allMatch(place -> place.start() <= place.end()
                        && place.end()
                                <= on.messages()
                                        .get(place.message())
                                        .text()
                                        .codePoints()
                                        .count());
        assertThat(new Evaluator(Judge.NONE).evaluate(Planner.planUngated(graph(clause)), Map.of(), on))
                .isEqualTo(verdict);
    }

    @Provide
    Arbitrary<Clause> clauses() {
        return RandomClauses.clauses();
    }

    @Provide
    Arbitrary<Transcript> conversations() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                                "Dear Ada",
                                "sorry",
                                "a",
                                "- ",
                                ".",
                                " ",
                                "\n",
                                "\n\n",
                                "# b",
                                "{\"a\": 1}",
                                "3",
                                "`",
                                "é",
                                "\ud83d",
                                "东")
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(30));
        return Combinators.combine(texts, texts, Arbitraries.of(true, false)).as(EngineProperties::conversation);
    }

    /** Where the prompt is empty there is none. */
    private static Transcript conversation(String prompt, String response, boolean calls) {
        int last = prompt.isEmpty() ? 0 : 1;
        List<Call> made = calls ? List.of(new Call(last, "lookup", Map.of("id", "3"), "{\"id\": 3}")) : List.of();
        var messages = new ArrayList<Message>();
        if (!prompt.isEmpty()) {
            messages.add(new Message(0, Role.USER, prompt, List.of()));
        }
        messages.add(new Message(last, Role.ASSISTANT, response, made));
        return switch (Transcript.of(messages)) {
            case Extraction.Extracted(var transcript) -> transcript;
            case Extraction.Unscorable(var reason) -> throw new AssertionError(reason);
        };
    }

    private static void same(Transcript on, Clause one, Clause other) {
        assertThat(observe(one, on).outcome()).isEqualTo(observe(other, on).outcome());
    }

    /** As the evaluator sees it, in as many rounds as the judge needs. */
    private static Observation observe(Clause clause, Transcript transcript) {
        Ready ready = ready(clause);
        Transcript answer = transcript.searching(ready.plan().literals());
        var claims = new Claims(BY_LENGTH);
        Observation seen;
        do {
            var engine = new Engine(new Kept(ready.plan().slots()), claims);
            seen = engine.observe(((Step.Demand) ready.steps().getFirst()).node(), answer);
        } while (claims.settle());
        return seen;
    }

    private static Decision decision(Clause clause, Transcript transcript) {
        return new Evaluator(BY_LENGTH).decisions(ready(clause), transcript).getFirst();
    }

    private static Ready ready(Clause clause) {
        return switch (Planner.planUngated(graph(clause)).bind(Map.of())) {
            case Fit.Fits<Ready>(var ready) -> ready;
            case Fit.Unfit<Ready>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Reference.Meaning judged(String statement, Subject subject) {
        if (!(subject instanceof Passage passage)) {
            return new Reference.Meaning(Outcome.UNKNOWN, Nearness.UNKNOWN);
        }
        var claims = new Claims(BY_LENGTH);
        claims.observe(statement, passage);
        claims.settle();
        Observation seen = claims.observe(statement, passage);
        return new Reference.Meaning(seen.outcome(), seen.nearness());
    }

    private static ConstraintGraph graph(Clause clause) {
        var demand = new Statement.Requirement(
                "0", Optional.empty(), Modality.REQUIRE, clause, BigDecimal.ONE, Family.LENGTH, new Span(0, 0));
        return new ConstraintGraph(
                "it",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(demand),
                List.of(),
                new SourceFile("<test>", ""));
    }
}
