package dev.precept.trainer.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.runtime.judge.head.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a calibration whatever it is fitted to. */
class CalibrationProperties {
    private static final Pair PAIR = new Pair(
            "1", "It is so.", "", "Yes.", true, "exact", "tone", "tone", "1", "dev", false, false, Optional.of(true));

    @Property(tries = 300)
    void probabilitiesAreOnesAndNeverFall(
            @ForAll CalibrationForm form,
            @ForAll("judged") List<Judged> judged,
            @ForAll("logits") List<Double> logits) {
        Calibration calibration = form.of(judged, Calibration.PLAIN, 20);
        double before = 0;
        for (double logit : logits.stream().sorted().toList()) {
            double probability = calibration.probability(logit);
            assertThat(probability).isBetween(before, 1.0);
            before = probability;
        }
    }

    @Property(tries = 300)
    void thePooledCurveIsTheNearestOfAllThatNeverFall(@ForAll("points") List<Point> points) {
        List<Point> sorted =
                points.stream().sorted(Comparator.comparingDouble(Point::logit)).toList();
        var curve = new Calibration.Isotonic(PoolAdjacent.of(points));
        List<Double> best = nearest(sorted);
        for (int at = 0; at < sorted.size(); at++) {
            assertThat(curve.probability(sorted.get(at).logit())).isCloseTo(best.get(at), within(1e-9));
        }
    }

    /** By trying every way to cut the points into blocks. */
    private static List<Double> nearest(List<Point> points) {
        List<Double> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << points.size() - 1; cuts++) {
            List<Double> values = values(points, cuts);
            double distance = 0;
            boolean falls = false;
            for (int at = 0; at < values.size(); at++) {
                Point point = points.get(at);
                distance += point.weight() * Math.pow(values.get(at) - point.target(), 2);
                falls |= at > 0 && values.get(at) < values.get(at - 1) - 1e-12;
            }
            if (!falls && distance < least) {
                least = distance;
                best = values;
            }
        }
        return best;
    }

    private static List<Double> values(List<Point> points, int cuts) {
        var values = new ArrayList<Double>();
        int start = 0;
        for (int end = 1; end <= points.size(); end++) {
            if (end == points.size() || (cuts >> end - 1 & 1) == 1) {
                List<Point> block = points.subList(start, end);
                double mean = block.stream()
                                .mapToDouble(point -> point.weight() * point.target())
                                .sum()
                        / block.stream().mapToDouble(Point::weight).sum();
                block.forEach(point -> values.add(mean));
                start = end;
            }
        }
        return values;
    }

    @Provide
    Arbitrary<List<Point>> points() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(
                        Arbitraries.doubles().between(-20, 20),
                        share,
                        Arbitraries.doubles().between(0.1, 5))
                .as(Point::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .uniqueElements(Point::logit);
    }

    @Provide
    Arbitrary<List<Judged>> judged() {
        return Combinators.combine(Arbitraries.doubles().between(-30, 30), Arbitraries.of(true, false))
                .as((logit, truth) -> new Judged(PAIR, logit, truth))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Double>> logits() {
        return Arbitraries.doubles().between(-100, 100).list().ofMinSize(2).ofMaxSize(30);
    }
}
