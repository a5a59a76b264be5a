package dev.precept.runtime.text.language;

import java.util.Arrays;

/**
 * Answers as langdetect 1.0.9 does when its seed is set: every text starts the same random sequence anew, and seven
 * trials draw n-grams until one language is all but certain. Arithmetic keeps the reference's order of operations, so
 * that sums round alike. Immutable.
 */
public final class SeededIdentifier {
    private static final int TRIALS = 7;
    private static final int LAST_STEP = 1000;
    private static final int STEPS_BETWEEN_TESTS = 5;
    private static final double CERTAIN = 0.99999;
    private static final double SMOOTHING = 0.5;
    private static final double SMOOTHING_SPREAD = 0.05;
    private static final double SMOOTHING_BASE = 10000.0;
    private static final double REPORT_THRESHOLD = 0.1;

    private final LanguageProfiles profiles;
    private final PythonRandom start;

    SeededIdentifier(LanguageProfiles profiles, long seed) {
        this.profiles = profiles;
        this.start = PythonRandom.seeded(seed);
    }

    /** The label langdetect's {@code detect} returns for the text, or that it found nothing to go by. */
    public ReferenceLanguage identify(CharSequence text) {
        PreparedText prepared = PreparedText.of(text, profiles.composition());
        Ngrams ngrams = Ngrams.read(profiles, prepared.characters(), 0, prepared.length());
        if (ngrams.count() == 0) {
            return new ReferenceLanguage.NoFeatures();
        }
        return best(averageOfTrials(ngrams));
    }

    private double[] averageOfTrials(Ngrams ngrams) {
        PythonRandom random = start.copy();
        int languages = profiles.labels().size();
        double[] average = new double[languages];
        double[] chances = new double[languages];
        double[] scratch = new double[languages];
        for (int trial = 0; trial < TRIALS; trial++) {
            Arrays.fill(chances, 1.0 / languages);
            double weight = (SMOOTHING + random.gaussian() * SMOOTHING_SPREAD) / SMOOTHING_BASE;
            converge(ngrams, random, weight, chances, scratch);
            for (int language = 0; language < languages; language++) {
                average[language] += chances[language] / TRIALS;
            }
        }
        return average;
    }

    private void converge(Ngrams ngrams, PythonRandom random, double weight, double[] chances, double[] scratch) {
        for (int step = 0; ; step++) {
            profiles.weigh(ngrams.row(random.below(ngrams.count())), weight, chances, scratch);
            if (step % STEPS_BETWEEN_TESTS == 0 && (normalise(chances) > CERTAIN || step >= LAST_STEP)) {
                return;
            }
        }
    }

    /** Scales the chances to a sum of one and gives the largest. */
    private static double normalise(double[] chances) {
        double sum = 0.0;
        for (double chance : chances) {
            sum += chance;
        }
        double largest = 0.0;
        for (int language = 0; language < chances.length; language++) {
            double scaled = chances[language] / sum;
            chances[language] = scaled;
            largest = Math.max(largest, scaled);
        }
        return largest;
    }

    private ReferenceLanguage best(double[] average) {
        int best = 0;
        for (int language = 1; language < average.length; language++) {
            if (average[language] > average[best]) {
                best = language;
            }
        }
        return average[best] > REPORT_THRESHOLD
                ? new ReferenceLanguage.Detected(profiles.labels().get(best), average[best])
                : new ReferenceLanguage.Undetermined();
    }
}
