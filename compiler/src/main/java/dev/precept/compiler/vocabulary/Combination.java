package dev.precept.compiler.vocabulary;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What several observations come to together. All of them are as near to holding as their mean and as near to failing as
 * the nearest; any of them is the opposite way round.
 */
public final class Combination {
    private static final int MOST_WORDS = 3;

    private Combination() {}

    /** Every one holds; of none, it holds. @param none what was observed where there is nothing to look at */
    public static Observation all(List<Observation> seen, String none) {
        if (seen.size() == 1) {
            return seen.getFirst();
        }
        Outcome outcome = Outcome.HOLDS;
        for (Observation one : seen) {
            outcome = outcome.and(one.outcome());
        }
        double mean = mean(seen, Nearness::holding);
        var nearness = new Nearness(
                outcome == Outcome.HOLDS ? mean : Math.min(Nearness.ALMOST, mean), greatest(seen, Nearness::failing));
        return together(outcome, nearness, seen, none);
    }

    /** One holds; of none, it fails. @param none what was observed where there is nothing to look at */
    public static Observation any(List<Observation> seen, String none) {
        if (seen.size() == 1) {
            return seen.getFirst();
        }
        Outcome outcome = Outcome.FAILS;
        for (Observation one : seen) {
            outcome = outcome.or(one.outcome());
        }
        double mean = mean(seen, Nearness::failing);
        var nearness = new Nearness(
                greatest(seen, Nearness::holding), outcome == Outcome.FAILS ? mean : Math.min(Nearness.ALMOST, mean));
        return together(outcome, nearness, seen, none);
    }

    /** The observations that had the same outcome as the whole are what shows it. */
    private static Observation together(Outcome outcome, Nearness nearness, List<Observation> seen, String none) {
        return new Observation(
                outcome,
                nearness,
                () -> words(telling(outcome, seen), none),
                () -> telling(outcome, seen).stream()
                        .flatMap(one -> one.evidence().get().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Evidence::message)
                                .thenComparingInt(Evidence::start)
                                .thenComparingInt(Evidence::end))
                        .toList());
    }

    private static List<Observation> telling(Outcome outcome, List<Observation> seen) {
        return seen.stream().filter(one -> one.outcome() == outcome).toList();
    }

    private static String words(List<Observation> telling, String none) {
        var words = new LinkedHashSet<String>();
        telling.forEach(one -> words.add(one.observed().get()));
        if (words.isEmpty()) {
            return none;
        }
        String first = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return words.size() <= MOST_WORDS ? first : first + " and " + (words.size() - MOST_WORDS) + " more";
    }

    private static double mean(List<Observation> seen, ToDoubleFunction<Nearness> side) {
        double sum = 0;
        for (Observation one : seen) {
            sum += side.applyAsDouble(one.nearness());
        }
        return seen.isEmpty() ? 1 : sum / seen.size();
    }

    private static double greatest(List<Observation> seen, ToDoubleFunction<Nearness> side) {
        double greatest = 0;
        for (Observation one : seen) {
            greatest = Math.max(greatest, side.applyAsDouble(one.nearness()));
        }
        return greatest;
    }
}
