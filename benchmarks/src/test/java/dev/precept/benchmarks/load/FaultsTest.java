package dev.precept.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults against a process of the service; the longer form of this is a program that prints what happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {
    private ServiceProcess service;
    private Asking asking;
    private Health health;

    @BeforeAll
    void start() throws IOException {
        service = ServiceProcess.start(
                ServiceProcess.fromClassPath(), 0, List.of("--max-requests", "2", "--transfer", "5"), Map.of());
        asking = new Asking(service.address());
        health = Health.of(asking);
    }

    @AfterAll
    void end() {
        service.close();
    }

    static Stream<Arguments> faults() {
        return Faults.all().stream().map(fault -> Arguments.of(fault.name(), fault));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isAnsweredAndTheServiceIsWell(String name, Fault fault) throws IOException {
        assertThat(fault.act().on(asking)).isEqualTo(fault.status());
        assertThat(health.isWell()).isTrue();
    }

    @Test
    void moreClientsThanThereIsRoomForLoseNothing() throws IOException {
        List<byte[]> batches = batches(40);
        List<byte[]> known = Overload.answers(asking, batches);

        Overload.Outcome outcome = new Overload(asking, 20, batches, known).play();

        assertThat(outcome.refused().keySet()).containsOnly(429);
        assertThat(outcome.micros().getTotalCount()).isEqualTo(batches.size());
        assertThat(outcome.withoutHint() + outcome.lost() + outcome.wrong() + outcome.unanswered())
                .isZero();
        assertThat(health.isWell()).isTrue();
    }

    @Test
    void clientsThatAreSlowHoldNobodyUp() throws IOException {
        List<byte[]> batches = batches(10);
        List<byte[]> known = Overload.answers(asking, batches);
        try (var slow = new SlowClients(service.address(), 8, SlowClients.Manner.DRIPPING)) {
            Overload.Outcome others = new Overload(asking, 1, batches, known).play();

            assertThat(others.refused()).isEmpty();
            assertThat(others.wrong() + others.lost() + others.unanswered()).isZero();
            assertThat(slow.statuses()).containsOnly(408);
        }
        assertThat(health.isWell()).isTrue();
    }

    private static List<byte[]> batches(int count) {
        return Asking.batches(
                new Rollouts(count)
                        .rollouts(count * 16).stream()
                                .map(rollout ->
                                        Asking.item(rollout).put("spec", new Constraints(rollout.group()).spec()))
                                .toList(),
                16);
    }
}
