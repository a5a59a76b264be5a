package dev.precept.runtime.text.language;

/**
 * What each n-gram adds to each language's log likelihood, above what a language without it is granted. Rows of many
 * languages are also kept at full width, an array each, which compiles to vector additions; most rows have one language.
 */
final class Likelihoods {
    private static final int FEWEST_OF_WIDE = 8;
    private static final float[] NOT_WIDE = {};

    private final LanguageProfiles profiles;
    private final float[] gains;
    private final float[][] wideGains;

    /** Likelihoods in which a language without an n-gram has it with frequency {@code granted}. */
    Likelihoods(LanguageProfiles profiles, double granted) {
        this.profiles = profiles;
        this.gains = new float[profiles.rowStart(profiles.rows())];
        this.wideGains = new float[profiles.rows()][];
        for (int row = 0; row < wideGains.length; row++) {
            int start = profiles.rowStart(row);
            int end = profiles.rowEnd(row);
            float[] wide = end - start < FEWEST_OF_WIDE
                    ? NOT_WIDE
                    : new float[profiles.labels().size()];
            for (int place = start; place < end; place++) {
                gains[place] = (float) StrictMath.log(1.0 + profiles.frequency(place) / granted);
                if (wide.length > 0) {
                    wide[profiles.language(place)] = gains[place];
                }
            }
            wideGains[row] = wide;
        }
    }

    /** Adds the row's gains to the scores of the languages. */
    void add(int row, float[] scores) {
        float[] wide = wideGains[row];
        if (wide.length == scores.length) {
            for (int language = 0; language < scores.length; language++) {
                scores[language] += wide[language];
            }
        } else {
            int end = profiles.rowEnd(row);
            for (int place = profiles.rowStart(row); place < end; place++) {
                scores[profiles.language(place)] += gains[place];
            }
        }
    }
}
