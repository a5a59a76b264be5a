package dev.precept.trainer.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.diagnostic.Report;
import dev.precept.compiler.source.SourceFile;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
    @Test
    void whatAFileDoesNotSayIsAsItsBaseHasIt() {
        RewardPolicy policy = read("{\"name\": \"own\", \"base\": \"strict\", \"over_long\": 0.25}");
        assertThat(policy)
                .isEqualTo(new RewardPolicy(
                        "own",
                        new Aggregation.AllOrNothing(),
                        Grading.OUTCOME,
                        Grading.OUTCOME,
                        Unknown.NULL,
                        Scale.PAPER,
                        new OverLong.Factor(0.25),
                        UnclosedThinking.NULL,
                        CallsOnly.SCORE));
        assertThat(read("{\"name\": \"own\", \"aggregation\": \"mean\"}").hash())
                .isEqualTo(Policies.PAPER.hash());
        assertThat(read("{\"name\": \"own\", \"base\": \"dense\", \"over_long\": -0}")
                        .hash())
                .isEqualTo(read("{\"name\": \"own\", \"base\": \"dense\", \"over_long\": 0.0}")
                        .hash());
        assertThat(read("{\"name\": \"own\", \"base\": \"chain\", \"aggregation\": \"sequential_decay\"}")
                        .aggregation())
                .isEqualTo(new Aggregation.SequentialDecay(0.5));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("policies") RewardPolicy policy) {
        assertThat(read(PolicyWriter.file(policy))).isEqualTo(policy);
    }

    @Property(tries = 200)
    void theHashIsOfWhatAPolicyDoes(@ForAll("policies") RewardPolicy one, @ForAll("policies") RewardPolicy other) {
        assertThat(one.hash()).matches("[0-9a-f]{64}");
        assertThat(one.hash().equals(other.hash())).isEqualTo(unnamed(one).equals(unnamed(other)));
        assertThat(unnamed(one).hash()).isEqualTo(one.hash());
    }

    @Property(tries = 500)
    void whateverTheTextHoldsThereIsAPolicyOrAProblem(@ForAll("texts") String text) {
        PolicyReading reading = PolicyReader.read(new SourceFile("p.json", text));
        assertThat(reading.policy().isPresent()).isEqualTo(reading.problems().isEmpty());
        int length = text.codePointCount(0, text.length());
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.span().end()).isLessThanOrEqualTo(length);
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    /** Each problem with where it stands, and its hint. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name": "own", "base": "dens"}                      | 24-30 unknown-word: `base` cannot be `dens`; did you mean `dense`?
            {"name": "own", "base": "dense", "agregation": 1}    | 33-45 unknown-key: a policy has no `agregation`; did you mean `aggregation`?
            {"name": "own", "base": "dense", "zzz": 1}           | 33-38 unknown-key: a policy has no `zzz`; it has `name`, `base`, `aggregation`, `decay`, `rules`, `judgements`, `unknown`, `scale`, `over_long`, `unclosed_thinking`, `calls_only`
            {"name": "own"}                                      | 0-0 missing-key: the policy says no `aggregation`; say one, or a `base` to take it from: `"base": "dense"`
            {"base": "dense"}                                    | 0-0 missing-key: the policy says no `name`; replies call the policy by it
            {"name": "own", "aggregation": "sequential_decay"}   | 0-0 missing-key: the policy says no `decay`; what is left of a step after each failed step before it: a number from 0 to 1
            {"name": "own", "aggregation": "mean", "decay": 0.5} | 39-46 idle-decay: `decay` has no meaning under `mean`; it is the rate of `"aggregation": "sequential_decay"`
            {"name": "own", "base": "dense", "unknown": null}    | 44-48 wrong-type: `unknown` is a word, not null; in quotes: `"null"`
            {"name": "own", "base": "dense", "rules": [1]}       | 42-43 wrong-type: `rules` is a word, not a list
            {"name": 7, "base": "dense"}                         | 9-10 wrong-type: `name` is a text, not a number
            {"name": "own", "base": "dense", "over_long": 1.5}   | 46-49 number-out-of-range: `over_long` is from 0 to 1, not `1.5`
            {"name": "own", "base": "dense", "over_long": true}  | 46-50 wrong-type: `over_long` is a word or a number, not true or false
            {"name": "ö", "base": "dense", "scale": "ten"}       | 9-12 unfit-name: a policy cannot be named `ö`: a name is of up to 64 letters, digits, `-`, `_` and `.` / 40-45 unknown-word: `scale` cannot be `ten`; it is one of `paper`, `verl-if`
            {"name": "paper", "base": "dense"}                   | 9-16 unfit-name: a policy cannot be named `paper`: that one is always there
            {"name": "own", "base": "dense", "base": "paper"}    | 33-39 repeated-key: `base` is said already; leave one of them
            """)
    void eachProblemStandsInItsPlace(String text, String expected) {
        assertThat(PolicyReader.read(new SourceFile("p.json", text.strip())).problems().stream()
                        .map(problem -> "%d-%d %s: %s%s"
                                .formatted(
                                        problem.span().start(),
                                        problem.span().end(),
                                        problem.code(),
                                        problem.message(),
                                        problem.hint().map("; "::concat).orElse("")))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(expected.strip());
    }

    @Test
    void aTextThatIsNoObjectIsOneProblem() {
        for (String text : new String[] {"", "[]", "name = \"own\"", "{\"name\": ", "{} {}"}) {
            assertThat(PolicyReader.read(new SourceFile("p.json", text)).problems())
                    .as(text)
                    .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("unreadable-policy"));
        }
    }

    @Test
    void aProblemIsShownAsThoseOfSpecsAre() {
        var file = new SourceFile("own.json", "{\n  \"name\": \"own\",\n  \"base\": \"dens\"\n}\n");
        PolicyProblem problem = PolicyReader.read(file).problems().getFirst();
        assertThat(Renderer.render(Report.of(new Diagnostic(file, problem)), Palette.PLAIN))
                .isEqualTo("""
                own.json:3:11: error[unknown-word]: `base` cannot be `dens`
                 3 |   "base": "dens"
                   |           ^^^^^^
                hint: did you mean `dense`?""");
    }

    @Provide
    static Arbitrary<RewardPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(3),
                        Combinators.combine(
                                        Arbitraries.of(Words.AGGREGATION.all()),
                                        Arbitraries.doubles().between(0, 1))
                                .as((word, rate) -> word.equals("sequential_decay")
                                        ? new Aggregation.SequentialDecay(rate)
                                        : Words.AGGREGATION.of(word).orElseThrow()),
                        Arbitraries.of(Grading.class),
                        Arbitraries.of(Unknown.class),
                        Arbitraries.of(Scale.class),
                        Arbitraries.oneOf(
                                Arbitraries.of(new OverLong.Score(), new OverLong.Zero(), new OverLong.Null()),
                                Arbitraries.doubles().between(0, 1).map(OverLong.Factor::new)),
                        Arbitraries.of(UnclosedThinking.class),
                        Arbitraries.of(CallsOnly.class))
                .as((name, aggregation, grading, unknown, scale, overLong, thinking, calls) -> new RewardPolicy(
                        "own-" + name, aggregation, grading, grading, unknown, scale, overLong, thinking, calls));
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                " ",
                "\n",
                "\"name\"",
                "\"own\"",
                "\"base\"",
                "\"dense\"",
                "\"decay\"",
                "\"over_long\"",
                "0.5",
                "-1",
                "1e999",
                "null",
                "true",
                "\"null\"",
                "\"\\ud800\"",
                "\"😀\"",
                "\"",
                "\\");
        Arbitrary<String> loose = pieces.list().ofMaxSize(20).map(list -> String.join("", list));
        Arbitrary<String> objects = Combinators.combine(pieces, pieces, pieces, pieces)
                .as((first, second, third, fourth) ->
                        "{\"name\":\"own\"," + first + ":" + second + "," + third + ":" + fourth + "}");
        return Arbitraries.oneOf(loose, objects);
    }

    private static RewardPolicy unnamed(RewardPolicy policy) {
        return new RewardPolicy(
                "unnamed",
                policy.aggregation(),
                policy.rules(),
                policy.judgements(),
                policy.unknown(),
                policy.scale(),
                policy.overLong(),
                policy.unclosedThinking(),
                policy.callsOnly());
    }

    private static RewardPolicy read(String text) {
        PolicyReading reading = PolicyReader.read(new SourceFile("p.json", text));
        assertThat(reading.problems()).isEmpty();
        return reading.policy().orElseThrow();
    }
}
