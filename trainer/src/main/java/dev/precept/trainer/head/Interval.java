package dev.precept.trainer.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A figure with the interval in which it lies in 95 of 100 redrawn samples.
 *
 * @param value the figure
 * @param low 2.5 of 100 lie below
 * @param high 2.5 of 100 lie above
 */
record Interval(double value, double low, double high) {
    private static final int SAMPLES = 400;

    /**
     * Redrawn by clusters, since what belongs to one is not independent.
     *
     * @param figure not a number where there is none; such samples are left out
     */
    static <T> Interval of(List<T> all, Function<T, String> cluster, ToDoubleFunction<List<T>> figure) {
        Map<String, List<T>> byCluster =
                all.stream().collect(Collectors.groupingBy(cluster, LinkedHashMap::new, Collectors.toList()));
        List<List<T>> clusters = List.copyOf(byCluster.values());
        var random = new Random(clusters.size());
        var figures = new ArrayList<Double>();
        for (int sample = 0; sample < SAMPLES && !clusters.isEmpty(); sample++) {
            var drawn = new ArrayList<T>();
            for (int at = 0; at < clusters.size(); at++) {
                drawn.addAll(clusters.get(random.nextInt(clusters.size())));
            }
            figures.add(figure.applyAsDouble(drawn));
        }
        figures.removeIf(drawn -> Double.isNaN(drawn));
        figures.sort(null);
        return new Interval(figure.applyAsDouble(all), quantile(figures, 0.025), quantile(figures, 0.975));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
        return Double.isNaN(value) || Double.isNaN(low)
                ? "–"
                : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
    }
}
