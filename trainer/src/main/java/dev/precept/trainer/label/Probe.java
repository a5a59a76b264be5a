package dev.precept.trainer.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether one half of a pair gives the label away: a logistic regression on that half's words and word pairs, trained on the pairs
 * of the one split and asked about the other's.
 */
final class Probe {
    private static final int BITS = 16;
    private static final int ROUNDS = 6;
    private static final double RATE = 0.2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private final double[] weights = new double[1 << BITS];

    private Probe() {}

    /**
     * The area under the curve on what was held out: 0.5 where nothing is given away; NaN where it has no pair of the one or of
     * the other label.
     */
    static double area(List<Pair> pairs, Function<Pair, String> half, long seed) {
        var probe = new Probe();
        var train = new ArrayList<>(
                pairs.stream().filter(pair -> pair.split() == Split.TRAIN).toList());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(train, random);
            for (Pair pair : train) {
                probe.learn(features(half.apply(pair)), pair.label(), RATE / (1 + round));
            }
        }
        return area(pairs.stream()
                .filter(pair -> pair.split() == Split.TEST)
                .map(pair -> new Scored(probe.score(features(half.apply(pair))), pair.label()))
                .toList());
    }

    private record Scored(double score, boolean label) {}

    private void learn(int[] features, boolean label, double rate) {
        double error = (label ? 1 : 0) - 1 / (1 + Math.exp(-score(features)));
        for (int feature : features) {
            weights[feature] += rate * error / Math.sqrt(features.length);
        }
    }

    private double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum / Math.sqrt(features.length);
    }

    private static int[] features(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        int[] features = new int[1 + 2 * words.size()];
        String before = "";
        for (int index = 0; index < words.size(); index++) {
            features[2 * index + 1] = hash(words.get(index));
            features[2 * index + 2] = hash(before + " " + words.get(index));
            before = words.get(index);
        }
        features[0] = hash("length " + Integer.numberOfTrailingZeros(Integer.highestOneBit(words.size() + 1)));
        return features;
    }

    private static int hash(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        return hash >>> (32 - BITS);
    }

    /** By ranks; equal scores share theirs. */
    private static double area(List<Scored> scored) {
        var sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingDouble(Scored::score));
        double ranks = 0;
        long yes = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int among = 0;
            while (to < sorted.size()
                    && sorted.get(to).score() == sorted.get(from).score()) {
                among += sorted.get(to).label() ? 1 : 0;
                to++;
            }
            ranks += among * ((from + 1 + to) / 2.0);
            yes += among;
            from = to;
        }
        long no = sorted.size() - yes;
        return yes == 0 || no == 0 ? Double.NaN : (ranks - yes * (yes + 1) / 2.0) / ((double) yes * no);
    }
}
