package dev.precept.benchmarks.judging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of which something was said, by probability; for the one measure that is about pairs of rows of all groups. */
final class Ranking {
    private final double[] probabilities;
    private final boolean[] labels;
    private final int[] groups;

    private Ranking(double[] probabilities, boolean[] labels, int[] groups) {
        this.probabilities = probabilities;
        this.labels = labels;
        this.groups = groups;
    }

    /** @param groups the number of each row's group */
    static Ranking of(List<LabelledClaim> rows, List<Opinion> opinions, int[] groups) {
        Integer[] order = IntStream.range(0, rows.size())
                .filter(index -> opinions.get(index).probability().isPresent())
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(index -> probability(opinions.get(index))));
        var probabilities = new double[order.length];
        var labels = new boolean[order.length];
        var places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            probabilities[place] = probability(opinions.get(order[place]));
            labels[place] = rows.get(order[place]).label();
            places[place] = groups[order[place]];
        }
        return new Ranking(probabilities, labels, places);
    }

    /**
     * The probability that a true claim stands above a false one, a tie by half; NaN where there are none of one sort.
     *
     * @param weights how often each group is there
     */
    double areaUnderCurve(int[] weights) {
        double falseBelow = 0;
        double trueAll = 0;
        double area = 0;
        int from = 0;
        while (from < probabilities.length) {
            double trueHere = 0;
            double falseHere = 0;
            int to = from;
            while (to < probabilities.length && probabilities[to] == probabilities[from]) {
                trueHere += labels[to] ? weights[groups[to]] : 0;
                falseHere += labels[to] ? 0 : weights[groups[to]];
                to++;
            }
            area += trueHere * (falseBelow + falseHere / 2);
            trueAll += trueHere;
            falseBelow += falseHere;
            from = to;
        }
        return area / (trueAll * falseBelow);
    }

    private static double probability(Opinion opinion) {
        return opinion.probability().orElse(Double.NaN);
    }
}
