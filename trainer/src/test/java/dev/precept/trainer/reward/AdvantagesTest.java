package dev.precept.trainer.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.vocabulary.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AdvantagesTest {
    private static final Estimator GRPO = new Estimator.Grpo(Estimator.USUAL_EPSILON);
    private static final Estimator GDPO = new Estimator.Gdpo(Map.of(), 0);

    /** Of 0, 0, 1, 1 the mean is a half and the deviation of the sample the root of a third. */
    @Test
    void grpoIsTheDistanceFromTheMeanInDeviations() {
        List<Rollout> group = group("a", 0, 0, 1, 1);
        double one = 0.5 / (Math.sqrt(1.0 / 3) + 1e-6);
        assertThat(numbers(GRPO, group)).containsExactly(-one, -one, one, one);
        assertThat(numbers(new Estimator.DrGrpo(), group)).containsExactly(-0.5, -0.5, 0.5, 0.5);
    }

    @Test
    void groupsAreComparedApartAndTheFlatAreMarked() {
        var both = new ArrayList<>(group("a", 0.1, 0.1, 0.1));
        both.addAll(group("b", 0, 1));
        both.addAll(group("c", 1));
        Advantages advantages = Advantages.of(new Estimator.DrGrpo(), both);
        assertThat(advantages.values())
                .extracting(Optional::orElseThrow)
                .containsExactly(0.0, 0.0, 0.0, -0.5, 0.5, 0.0);
        assertThat(advantages.groups()).containsOnlyKeys("a", "b", "c");
        assertThat(advantages.groups().values()).extracting(Spread::isFlat).containsExactly(true, false, true);
    }

    @Test
    void aResponseWithoutARewardHasNoPart() {
        List<Rollout> rollouts = new ArrayList<>(group("a", 0, 1));
        rollouts.add(1, new Rollout("a", Optional.empty(), Map.of()));
        for (Estimator estimator : List.of(GRPO, new Estimator.DrGrpo(), GDPO)) {
            List<Optional<Double>> values = Advantages.of(estimator, rollouts).values();
            assertThat(values.get(1)).isEmpty();
            assertThat(List.of(values.get(0), values.get(2)))
                    .isEqualTo(Advantages.of(estimator, group("a", 0, 1)).values());
        }
        assertThat(Advantages.of(GRPO, List.of(new Rollout("a", Optional.empty(), Map.of()))))
                .isEqualTo(new Advantages(List.of(Optional.empty()), Map.of("a", new Spread(0, 0, 0))));
    }

    /** A sum of 1 and of 1 hides which half was earned, and one of a tenth counts as one of a whole. */
    @Test
    void gdpoComparesEachComponentApart() {
        List<Rollout> group = List.of(
                parts("a", Map.of("form", 1.0, "tone", 0.0)),
                parts("a", Map.of("form", 0.0, "tone", 0.1)),
                parts("a", Map.of("form", 0.0, "tone", 0.0)));
        double high = 2 / Math.sqrt(3);
        double low = -1 / Math.sqrt(3);
        List<Double> sums = List.of(high + low, low + high, 2 * low);
        double deviation = Spread.of(sums).deviation();
        assertThat(numbers(GDPO, group)).satisfies(values -> {
            for (int at = 0; at < 3; at++) {
                assertThat(values.get(at)).isEqualTo(sums.get(at) / deviation, within(1e-9));
            }
        });
        assertThat(numbers(new Estimator.Gdpo(Map.of("tone", 0.0), 0), group).get(1))
                .isEqualTo(low / Spread.of(List.of(high, low, low)).deviation(), within(1e-9));
    }

    @Test
    void aComponentThatDoesNotApplySaysNothing() {
        List<Rollout> group = List.of(
                parts("a", Map.of("form", 1.0)),
                parts("a", Map.of("form", 0.0, "tone", 0.5)),
                parts("a", Map.of("form", 0.0)));
        assertThat(numbers(GDPO, group).get(1)).isEqualTo(numbers(GDPO, group).get(2), within(1e-12));
    }

    @Test
    void aRewardIsComparedByTheFamiliesThatApplied() {
        Reward reward =
                Found.reward(Policies.PAPER, Found.holds("0", Family.LENGTH), Found.fails("1", Family.TOOLS, 0));
        assertThat(Rollout.of("a", reward))
                .isEqualTo(new Rollout("a", Optional.of(0.5), Map.of("length", 0.5, "tools", 0.0)));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Rollout("a", Optional.of(Double.NaN), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Advantages of a group sum to nothing, keep the order of rewards, and do not see where the scale begins. */
    @Property(tries = 300)
    void advantagesAreRelative(@ForAll("rewards") List<Double> rewards) {
        double[] plain = rewards.stream().mapToDouble(Double::doubleValue).toArray();
        double[] moved = rewards.stream().mapToDouble(reward -> 5 * reward).toArray();
        for (Estimator estimator : List.of(GRPO, new Estimator.DrGrpo())) {
            List<Double> values = numbers(estimator, group("a", plain));
            assertThat(values.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(0, within(1e-6));
            for (int one = 0; one < plain.length; one++) {
                for (int other = 0; other < plain.length; other++) {
                    if (plain[one] < plain[other]) {
                        assertThat(values.get(one)).isLessThan(values.get(other));
                    }
                }
            }
        }
        List<Double> exact = numbers(new Estimator.Grpo(0), group("a", plain));
        List<Double> scaled = numbers(new Estimator.Grpo(0), group("a", moved));
        for (int at = 0; at < plain.length; at++) {
            assertThat(scaled.get(at)).isEqualTo(exact.get(at), within(1e-6));
        }
    }

    @Provide
    static Arbitrary<List<Double>> rewards() {
        return Arbitraries.integers()
                .between(0, 20)
                .map(number -> number / 20.0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<Rollout> group(String name, double... rewards) {
        var group = new ArrayList<Rollout>();
        for (double reward : rewards) {
            group.add(new Rollout(name, Optional.of(reward), Map.of("all", reward)));
        }
        return group;
    }

    private static Rollout parts(String group, Map<String, Double> components) {
        double sum =
                components.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Rollout(group, Optional.of(sum), components);
    }

    private static List<Double> numbers(Estimator estimator, List<Rollout> rollouts) {
        return Advantages.of(estimator, rollouts).values().stream()
                .map(Optional::orElseThrow)
                .toList();
    }
}
