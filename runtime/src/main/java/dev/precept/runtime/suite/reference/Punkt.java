package dev.precept.runtime.suite.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Punkt sentence splitting (Kiss and Strunk 2006) as NLTK does it, boundaries realigned; the deciding half only. */
public final class Punkt {
    private final PunktLexicon lexicon;
    private final NltkEdition edition;

    public Punkt(PunktParameters parameters, NltkEdition edition) {
        this.lexicon = new PunktLexicon(parameters);
        this.edition = edition;
    }

    /** The edition whose rules decide. */
    public NltkEdition edition() {
        return edition;
    }

    /** The number of sentences. */
    public int count(String text) {
        PunktSentences sentences = read(text);
        int count = 0;
        while (sentences.next()) {
            count++;
        }
        return count;
    }

    /** The start and end of each sentence in turn, in UTF-16 units. */
    public int[] spans(String text) {
        PunktSentences sentences = read(text);
        int[] spans = new int[16];
        int length = 0;
        while (sentences.next()) {
            if (length == spans.length) {
                spans = Arrays.copyOf(spans, 2 * length);
            }
            spans[length++] = sentences.start();
            spans[length++] = sentences.end();
        }
        return Arrays.copyOf(spans, length);
    }

    /** The sentences themselves. */
    public List<String> sentences(String text) {
        PunktSentences sentences = read(text);
        List<String> result = new ArrayList<>();
        while (sentences.next()) {
            result.add(text.substring(sentences.start(), sentences.end()));
        }
        return result;
    }

    /** The sentences one after the other, for one reader. */
    PunktSentences read(String text) {
        return new PunktSentences(new PunktBreaks(text, lexicon, edition));
    }
}
