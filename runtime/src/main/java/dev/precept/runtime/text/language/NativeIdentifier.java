package dev.precept.runtime.text.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Identifies languages without randomness. The text is cut into passages; every n-gram of a passage counts towards its
 * languages' likelihoods; and the passages' probabilities, weighed by their letters, give each language's share. A text
 * in two languages so shows both, where one sum over the whole text would be certain of the stronger.
 */
final class NativeIdentifier {
    private static final int PASSAGE_CHARACTERS = 250;
    private static final int MOST_PASSAGES = 40;
    private static final int MOST_CODE_POINTS = 1_000_000;
    private static final int FEWEST_LETTERS = 4;
    private static final double LEAST_SHARE = 0.01;

    /** Within one passage the shares are doubt, not parts: below this margin one answer in ten would be wrong. */
    private static final double LEAST_MARGIN_OF_DOUBT = 0.8;

    /** Over several passages the shares are parts of the text, and the larger part names its language. */
    private static final double LEAST_MARGIN_OF_PARTS = 0.2;

    /** A character ends three overlapping n-grams, which are one piece of evidence rather than three. */
    private static final float NGRAMS_PER_CHARACTER = 3.0f;

    /** What a language without an n-gram is granted for it, as in the reference's trials. */
    private static final double GRANTED = 0.5 / 10_000.0;

    private final LanguageProfiles profiles;
    private final Likelihoods likelihoods;

    NativeIdentifier(LanguageProfiles profiles) {
        this.profiles = profiles;
        this.likelihoods = new Likelihoods(profiles, GRANTED);
    }

    Identification identify(CharSequence text) {
        CharSequence readable = LetterCase.isMostlyCapitals(text) ? LetterCase.lowered(text) : text;
        PreparedText prepared = PreparedText.of(readable, profiles.composition(), MOST_CODE_POINTS);
        int passages = Math.max(1, prepared.length() / PASSAGE_CHARACTERS);
        int read = Math.min(passages, MOST_PASSAGES);
        double[] shares = new double[profiles.labels().size()];
        int letters = 0;
        for (int passage = 0; passage < read; passage++) {
            // A text of more passages than are read is sampled evenly, so that its end counts as its start does.
            int number = (int) ((long) passage * passages / read);
            int start = (int) ((long) prepared.length() * number / passages);
            int end = (int) ((long) prepared.length() * (number + 1) / passages);
            letters += addPassage(Ngrams.read(profiles, prepared.characters(), start, end), shares);
        }
        if (letters < FEWEST_LETTERS) {
            return new Identification.TooLittleText(letters);
        }
        return judged(shares, letters, read == 1 ? LEAST_MARGIN_OF_DOUBT : LEAST_MARGIN_OF_PARTS);
    }

    /** Adds the passage's probabilities, each times its letters, and gives the number of letters. */
    private int addPassage(Ngrams ngrams, double[] shares) {
        float[] scores = new float[shares.length];
        int letters = 0;
        for (int at = 0; at < ngrams.count(); at++) {
            int row = ngrams.row(at);
            letters += profiles.isLetter(row) ? 1 : 0;
            likelihoods.add(row, scores);
        }
        float best = 0.0f;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        double[] chances = new double[scores.length];
        double sum = 0.0;
        for (int language = 0; language < scores.length; language++) {
            chances[language] = StrictMath.exp((scores[language] - best) / NGRAMS_PER_CHARACTER);
            sum += chances[language];
        }
        for (int language = 0; language < scores.length; language++) {
            shares[language] += letters * chances[language] / sum;
        }
        return letters;
    }

    private Identification judged(double[] shares, int letters, double leastMargin) {
        List<LanguageShare> ordered = new ArrayList<>();
        for (int language = 0; language < shares.length; language++) {
            double share = shares[language] / letters;
            if (share >= LEAST_SHARE) {
                ordered.add(new LanguageShare(profiles.labels().get(language), share));
            }
        }
        ordered.sort(Comparator.comparingDouble(LanguageShare::share).reversed());
        double first = ordered.isEmpty() ? 0.0 : ordered.getFirst().share();
        double second = ordered.size() < 2 ? 0.0 : ordered.get(1).share();
        return first - second < leastMargin
                ? new Identification.MarginTooSmall(ordered)
                : new Identification.Identified(ordered);
    }
}
