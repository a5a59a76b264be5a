package dev.precept.runtime.judge.head;

import java.util.List;

/**
 * One sequence: a window of a text, then the claims about it. The text has segment 0, the claims 1, 2, and so on; each claim's
 * positions begin anew, so that it is read the same whoever stands beside it.
 *
 * @param ids of each token
 * @param positions within the text or the claim
 * @param segments whose token it is
 * @param features of each token, {@link Feature#PER_TOKEN} after another
 * @param claims how many claims it holds
 */
public record Row(int[] ids, int[] positions, int[] segments, int[] features, int claims) {
    public static Row of(Reading reading, Reading.Window window, List<Question> questions) {
        int text = reading.measures().size() + 2 + window.end() - window.start();
        var row =
                new Filling(text + questions.stream().mapToInt(Question::length).sum());
        row.begin();
        reading.measures().forEach(row::measure);
        row.text(reading.tokens(), window);
        row.end();
        for (Question question : questions) {
            row.nextSegment();
            row.begin();
            row.claim(question, reading);
            row.end();
        }
        return new Row(row.ids, row.positions, row.segments, row.features, questions.size());
    }

    public int length() {
        return ids.length;
    }

    private static final class Filling {
        private final int[] ids;
        private final int[] positions;
        private final int[] segments;
        private final int[] features;
        private int at;
        private int position;
        private int segment;

        Filling(int length) {
            ids = new int[length];
            positions = new int[length];
            segments = new int[length];
            features = new int[length * Feature.PER_TOKEN];
        }

        void nextSegment() {
            segment++;
            position = 0;
        }

        void begin() {
            add(WordPieces.FIRST, 0, 0, 0);
        }

        void end() {
            add(WordPieces.LAST, 0, 0, 0);
        }

        void measure(Reading.Told told) {
            add(told.id(), told.feature(), 0, 0);
        }

        void text(Tokens tokens, Reading.Window window) {
            for (int index = window.start(); index < window.end(); index++) {
                add(tokens.ids()[index], tokens.forms()[index], 0, 0);
            }
        }

        void claim(Question question, Reading reading) {
            String text = question.text();
            int[] words = Mention.words(text, reading.wording());
            int[] phrases = Mention.phrases(text, reading.wording());
            int[] numbers = Numbers.of(text);
            int phrase = Numbers.phrase(text, reading.wording());
            Tokens tokens = question.tokens();
            for (int index = 0; index < tokens.ids().length; index++) {
                int start = tokens.starts()[index];
                int[] three = numbers[start] >= 0 && phrases[start] == 0
                        ? Numbers.relations(numbers[start], reading, phrase)
                        : new int[] {tokens.forms()[index], Feature.word(words[start]), Feature.quoted(phrases[start])};
                add(tokens.ids()[index], three[0], three[1], three[2]);
            }
        }

        private void add(int id, int first, int second, int third) {
            ids[at] = id;
            positions[at] = position++;
            segments[at] = segment;
            features[at * Feature.PER_TOKEN] = first;
            features[at * Feature.PER_TOKEN + 1] = second;
            features[at * Feature.PER_TOKEN + 2] = third;
            at++;
        }
    }
}
