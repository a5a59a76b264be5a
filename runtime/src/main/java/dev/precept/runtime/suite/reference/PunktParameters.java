package dev.precept.runtime.suite.reference;

import java.util.Map;
import java.util.Set;

/**
 * What Punkt has learnt of a language. All words are in lower case.
 *
 * @param abbreviations words whose final period is their own
 * @param collocations pairs of words that a period does not part
 * @param sentenceStarters words that often begin a sentence
 * @param orthographicContext for a word, the sum of NLTK's flags for the ways it was seen written
 */
public record PunktParameters(
        Set<String> abbreviations,
        Set<Collocation> collocations,
        Set<String> sentenceStarters,
        Map<String, Integer> orthographicContext) {
    /** Two words in a row; the first one without its period. */
    public record Collocation(String first, String second) {}

    public PunktParameters {
        abbreviations = Set.copyOf(abbreviations);
        collocations = Set.copyOf(collocations);
        sentenceStarters = Set.copyOf(sentenceStarters);
        orthographicContext = Map.copyOf(orthographicContext);
    }

    /** Our own small English parameters, for those who have none of NLTK's. */
    public static PunktParameters english() {
        return PunktParameterFiles.english();
    }
}
