package dev.precept.runtime.suite.reference;

import java.util.ArrayList;
import java.util.List;

/** NLTK's {@code word_tokenize}: the sentences of Punkt, each split into words, clitics and marks. */
public final class NltkWords {
    private final Punkt punkt;

    public NltkWords(Punkt punkt) {
        this.punkt = punkt;
    }

    /** The tokens; straight double quotes come out as two backticks or two apostrophes. */
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        split(text, new WordSink() {
            @Override
            public int seek(int start, int end) {
                return start;
            }

            @Override
            public void word(int start, int end) {
                tokens.add(text.substring(start, end));
            }

            @Override
            public void openingQuote() {
                tokens.add("``");
            }

            @Override
            public void closingQuote() {
                tokens.add("''");
            }
        });
        return tokens;
    }

    /** The number of tokens for which Python's {@code isupper} holds. */
    public int countUpper(String text) {
        UpperCounter counter = new UpperCounter(text);
        split(text, counter);
        return counter.count;
    }

    private void split(String text, WordSink sink) {
        WordSplitter splitter = new WordSplitter(text, punkt.edition(), sink);
        PunktSentences sentences = punkt.read(text);
        while (sentences.next()) {
            splitter.split(sentences.start(), sentences.end());
        }
    }

    private static final class UpperCounter implements WordSink {
        private final String text;
        private int count;

        UpperCounter(String text) {
            this.text = text;
        }

        /** Without a capital no part of a chunk counts, however it is split. */
        @Override
        public int seek(int start, int end) {
            for (int at = start; at < end; at++) {
                char unit = text.charAt(at);
                if (unit >= 128 || PythonCharacters.isUpper(unit)) {
                    return at;
                }
            }
            return end;
        }

        @Override
        public void word(int start, int end) {
            if (PythonText.isUpper(text, start, end)) {
                count++;
            }
        }

        @Override
        public void openingQuote() {}

        @Override
        public void closingQuote() {}
    }
}
