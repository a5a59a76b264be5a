package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.runtime.text.BudgetExhausted;
import dev.precept.runtime.text.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What is true of every kind, with the arguments of its examples and with nasty ones, before any text. */
class RuleProperties {
    private static final List<Bound> RULES =
            HostileRules.predicates().map(Bound::of).toList();

    /** Pieces that rules look for, and that break what is careless. */
    private static final List<String> FRAGMENTS = Stream.concat(
                    Stream.of(
                            " ",
                            "\n",
                            "\n\n",
                            "\r\n",
                            "a",
                            "b",
                            "z",
                            "A",
                            "É",
                            "ß",
                            "İ",
                            "ǅ",
                            "1",
                            "1. ",
                            "- ",
                            "* ",
                            "**",
                            "_",
                            "`",
                            "```\n",
                            "> ",
                            "# ",
                            "|",
                            "\"",
                            "“",
                            "”",
                            "'",
                            "’",
                            "(",
                            ")",
                            "[",
                            "]",
                            "{",
                            "}",
                            "<",
                            ">",
                            ",",
                            ".",
                            "?",
                            "!",
                            ":",
                            "\\",
                            "{\"a\":1}",
                            "[1,2]",
                            "a,b\n1,2\n",
                            "refund",
                            "don't",
                            "Dear",
                            "ORD-123456",
                            "fr",
                            "le",
                            "The",
                            "这",
                            "。",
                            "ภาษา",
                            "한",
                            "\u0301",
                            "\u200B",
                            "\u200D",
                            "\uD83D\uDE00",
                            "\uD83D",
                            "\uDE00",
                            "\u0000",
                            "\u2028",
                            "\u00A0",
                            "\uFEFF"),
                    HostileRules.predicates()
                            .flatMap(predicate ->
                                    Stream.of(predicate.split("\"")).filter(part -> part.length() < 40)))
            .distinct()
            .toList();

    private record Bound(String predicate, Rule<?> rule, Domain domain) {
        static Bound of(String predicate) {
            Rule<?> rule = Written.rule(predicate);
            return new Bound(predicate, rule, HostileRules.domain(rule));
        }

        Optional<Observation> observe(String text, String prompt) {
            return exhaustible(() -> domain == Domain.CALL
                    ? HostileRules.observe(rule, domain, text)
                    : Written.observe(rule, Transcript.answering(prompt, text).response()));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(FRAGMENTS);
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
                pieces.list().ofMaxSize(12).map(list -> String.join(" ", list)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Property(tries = 300)
    void anyTextIsDecidedAndTwiceTheSame(@ForAll("texts") String text, @ForAll("texts") String prompt) {
        for (Bound bound : RULES) {
            Optional<Observation> first = bound.observe(text, prompt);
            Optional<Observation> second = bound.observe(text, prompt);

            assertThat(first.map(RuleProperties::shown))
                    .as(bound.predicate())
                    .isEqualTo(second.map(RuleProperties::shown));
            first.ifPresent(seen -> assertSound(bound, seen, 0, text.length()));
        }
    }

    @Property(tries = 300)
    void aPartIsDecidedByItself(
            @ForAll("texts") String text,
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        int start = (int) (from * text.length());
        int end = start + (int) (share * (text.length() - start));
        for (Bound bound : RULES) {
            if (bound.domain() != Domain.CALL) {
                Passage part = Transcript.answering("a", text).response().slice(start, end);
                exhaustible(() -> Written.observe(bound.rule(), part))
                        .ifPresent(seen -> assertSound(bound, seen, start, end));
            }
        }
    }

    private static void assertSound(Bound bound, Observation seen, int from, int to) {
        assertThat(seen.nearness().holding()).as(bound.predicate()).isBetween(0.0, 1.0);
        assertThat(seen.nearness().failing()).as(bound.predicate()).isBetween(0.0, 1.0);
        assertThat(seen.nearness().holding() == 1).as(bound.predicate()).isEqualTo(seen.outcome() == Outcome.HOLDS);
        assertThat(seen.nearness().failing() == 1).as(bound.predicate()).isEqualTo(seen.outcome() == Outcome.FAILS);
        assertThat(seen.observed().get()).as(bound.predicate()).isNotBlank().doesNotContain("\n", "\r");
        for (Evidence place : seen.evidence().get()) {
            assertThat(place.message()).as(bound.predicate()).isEqualTo(1);
            assertThat(from <= place.start() && place.start() <= place.end() && place.end() <= to)
                    .as(bound.predicate() + ": " + place + " in " + from + ".." + to)
                    .isTrue();
        }
    }

    private static List<Object> shown(Observation seen) {
        return List.of(
                seen.outcome(),
                seen.nearness(),
                seen.observed().get(),
                seen.evidence().get());
    }

    /** Only patterns can use up a budget, and then every time. */
    private static Optional<Observation> exhaustible(java.util.function.Supplier<Observation> look) {
        try {
            return Optional.of(look.get());
        } catch (BudgetExhausted end) {
            return Optional.empty();
        }
    }
}
