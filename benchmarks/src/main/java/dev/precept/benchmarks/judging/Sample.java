package dev.precept.benchmarks.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Rows with what was said of them, ready to be measured, whole or drawn anew by groups. */
public final class Sample {
    private final List<Sums> groups;
    private final Ranking ranking;

    private Sample(List<Sums> groups, Ranking ranking) {
        this.groups = groups;
        this.ranking = ranking;
    }

    /** Rows and opinions, each in the same order. */
    public static Sample of(List<LabelledClaim> rows, List<Opinion> opinions) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        var numbers = new int[rows.size()];
        for (int index = 0; index < rows.size(); index++) {
            LabelledClaim row = rows.get(index);
            String name = row.group().map(group -> "group " + group).orElse("row " + index);
            List<Integer> group = members.computeIfAbsent(name, unseen -> new ArrayList<>());
            group.add(index);
        }
        var sums = new ArrayList<Sums>(members.size());
        for (List<Integer> group : members.values()) {
            group.forEach(index -> numbers[index] = sums.size());
            sums.add(sums(
                    group.stream().map(rows::get).toList(),
                    group.stream().map(opinions::get).toList()));
        }
        return new Sample(sums, Ranking.of(rows, opinions, numbers));
    }

    /** How many groups there are. */
    public int size() {
        return groups.size();
    }

    /** Each measure of all rows, in the order of {@link Measure}. */
    public double[] whole() {
        var once = new int[groups.size()];
        Arrays.fill(once, 1);
        return measured(once);
    }

    /**
     * The same of groups that are drawn at random, as many as there are, again and again. Two samples of the same rows are drawn
     * alike by the same seed.
     */
    double[][] drawn(int times, long seed) {
        var random = new SplittableRandom(seed);
        var draws = new double[times][];
        for (int draw = 0; draw < times; draw++) {
            var weights = new int[groups.size()];
            for (int place = 0; place < weights.length; place++) {
                weights[random.nextInt(weights.length)]++;
            }
            draws[draw] = measured(weights);
        }
        return draws;
    }

    private double[] measured(int[] weights) {
        var sums = new Sums();
        for (int group = 0; group < weights.length; group++) {
            if (weights[group] > 0) {
                sums.add(groups.get(group), weights[group]);
            }
        }
        return Arrays.stream(Measure.values())
                .mapToDouble(measure -> measure.of(sums, ranking, weights))
                .toArray();
    }

    private static Sums sums(List<LabelledClaim> rows, List<Opinion> opinions) {
        var sums = new Sums();
        for (int index = 0; index < rows.size(); index++) {
            sums.add(rows.get(index), opinions.get(index));
        }
        Placing.add(rows, opinions, sums);
        return sums;
    }
}
