package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.runtime.text.BudgetExhausted;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text brings a rule down, in a thread of a small stack; how long each takes, {@link HostileTable} says. */
class HostileTextsTest {
    private static final int LENGTH = 1_000;
    private static final int LONG = 16_000;
    private static final int SMALL_STACK = 250_000;

    /** What nests, or seems to. */
    private static final List<String> DEEP = List.of(
            "[", "(", "{", "<", ">", "*", "objects in objects", "arrays in arrays", "nested quotes", "nested lists");

    static Stream<String> predicates() {
        return HostileRules.predicates();
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void isDecidedAndTwiceTheSame(String predicate) throws Exception {
        Rule<?> rule = Written.rule(predicate).prepared();
        Domain domain = HostileRules.domain(Written.rule(predicate));
        for (var text : HostileTexts.all().entrySet()) {
            int length = DEEP.contains(text.getKey()) ? LONG : LENGTH;
            String first = inSmallStack(() -> seen(rule, domain, text.getValue(), length));

            assertThat(inSmallStack(() -> seen(rule, domain, text.getValue(), length)))
                    .as(text.getKey())
                    .isEqualTo(first);
        }
    }

    private static String seen(Rule<?> rule, Domain domain, IntFunction<String> text, int length) {
        try {
            var seen = HostileRules.observe(rule, domain, text.apply(length));
            return List.of(
                            seen.outcome(),
                            seen.nearness(),
                            seen.observed().get(),
                            seen.evidence().get())
                    .toString();
        } catch (BudgetExhausted end) {
            return String.valueOf(end.getMessage());
        }
    }

    private static String inSmallStack(java.util.concurrent.Callable<String> work) throws Exception {
        var task = new FutureTask<>(work);
        new Thread(null, task, "small stack", SMALL_STACK).start();
        return task.get();
    }
}
