package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.runtime.text.Budget;
import dev.precept.runtime.text.BudgetExhausted;
import dev.precept.runtime.text.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text brings a rule down, in a thread of a small stack; how long each takes, {@link HostileTable} says. */
class HostileTextsTest {
    private static final int LENGTH = 5_000;
    private static final int SMALL_STACK = 300_000;
    private static final List<String> PREDICATES = HostileRules.predicates().toList();
    private static final Map<String, Rule<?>> RULES =
            PREDICATES.stream().collect(Collectors.toMap(each -> each, Written::rule));

    static Stream<String> texts() {
        return HostileTexts.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isDecidedAndTheSameInAnyOrder(String name) throws Exception {
        String text = Objects.requireNonNull(HostileTexts.all().get(name)).apply(LENGTH);
        Map<String, String> first = inSmallStack(() -> seen(text, PREDICATES));

        assertThat(inSmallStack(() -> seen(text, PREDICATES.reversed()))).isEqualTo(first);
    }

    private static Map<String, String> seen(String text, List<String> predicates) {
        Passage response =
                Transcript.answering(text, text).with(Budget.of(Long.MAX_VALUE)).response();
        var seen = new TreeMap<String, String>();
        for (String predicate : predicates) {
            Rule<?> rule = Objects.requireNonNull(RULES.get(predicate));
            seen.put(predicate, seen(rule, text, response));
        }
        return seen;
    }

    private static String seen(Rule<?> rule, String text, Passage response) {
        try {
            Observation seen = HostileRules.domain(rule) == Domain.CALL
                    ? HostileRules.observe(rule, Domain.CALL, text)
                    : Written.observe(rule, response);
            return List.of(
                            seen.outcome(),
                            seen.nearness(),
                            seen.observed().get(),
                            seen.evidence().get().size())
                    .toString();
        } catch (BudgetExhausted end) {
            return String.valueOf(end.getMessage());
        }
    }

    private static <T> T inSmallStack(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        new Thread(null, task, "small stack", SMALL_STACK).start();
        return task.get();
    }
}
