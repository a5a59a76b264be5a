package dev.precept.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PipelineProperties {
    @Property(tries = 60)
    void resultsComeInTheOrderOfTheItems(
            @ForAll @IntRange(max = 700) int items, @ForAll @IntRange(min = 1, max = 5) int threads) {
        var results = new ArrayList<Integer>();

        new Pipeline(threads).run(IntStream.range(0, items).iterator(), item -> busy(item), results::add);

        assertThat(results).isEqualTo(IntStream.range(0, items).boxed().toList());
    }

    @Example
    void fewItemsAreUnderWayAtOnce() {
        var read = new AtomicInteger();
        var most = new AtomicInteger();
        var handedOver = new AtomicInteger();

        new Pipeline(2)
                .run(
                        IntStream.range(0, 50_000)
                                .peek(item -> read.incrementAndGet())
                                .iterator(),
                        item -> item,
                        item -> {
                            handedOver.incrementAndGet();
                            most.accumulateAndGet(read.get() - handedOver.get(), Math::max);
                        });

        assertThat(most.get()).isLessThan(500);
    }

    @Example
    void whatTheWorkThrowsIsThrown() {
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(() -> new Pipeline(2)
                        .run(IntStream.range(0, 1_000).iterator(), item -> 100 / (item - 500), results::add))
                .isInstanceOf(ArithmeticException.class);

        assertThat(results).hasSizeLessThanOrEqualTo(500).first().isEqualTo(100 / -500);
    }

    private static int busy(int item) {
        long sum = 0;
        for (int turn = 0; turn < item % 7 * 1_000; turn++) {
            sum += turn;
        }
        return sum < 0 ? -1 : item;
    }
}
