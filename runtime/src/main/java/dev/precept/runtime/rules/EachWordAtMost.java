package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Kind(
        phrase = "uses each word at most {limit} times",
        plural = "use each word at most {limit} times",
        summary = "No word stands more often than that, in any case; there is a word.",
        family = Family.KEYWORDS,
        nearness = "the limit by how often the most frequent word stands there",
        holds = {"uses each word at most 2 times", "The cat and the dog."},
        fails = {"uses each word at most 1 times", "The cat and the dog."})
public record EachWordAtMost(int limit) implements StandardRule<Passage> {
    public EachWordAtMost {
        if (limit < 1) {
            throw new IllegalArgumentException("`" + limit + "` times would leave no word to use");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        passage.spend(4L * passage.length());
        List<Passage> words = Piece.WORD.of(passage);
        Map<Optional<String>, Integer> times = new HashMap<>();
        int most = 0;
        Passage often = passage;
        for (Passage word : words) {
            int count = times.merge(Alphabet.word(word), 1, Integer::sum);
            if (count > most) {
                most = count;
                often = word;
            }
        }
        if (words.isEmpty()) {
            return Observation.of(Outcome.FAILS, () -> "no words");
        }
        Passage worst = often;
        int count = most;
        return new Observation(
                Outcome.of(count <= limit),
                Nearness.of(count, 0, limit),
                () -> count == 1 ? "no word twice" : Shown.quote(worst.text()) + " " + count + " times",
                () -> places(words, worst));
    }

    private static List<Evidence> places(List<Passage> words, Passage worst) {
        Optional<String> wanted = Alphabet.word(worst);
        return words.stream()
                .filter(word -> Alphabet.word(word).equals(wanted))
                .limit(Places.MOST)
                .map(Passage::evidence)
                .toList();
    }
}
