package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Pieces of a text, each compared with the one before it. It holds where there are two at least and each one is right; as
 * near as the share that is.
 */
final class Neighbours {
    private record Pair(Passage before, Passage after) {}

    private Neighbours() {}

    /**
     * Compares neighbours.
     *
     * @param key what of a piece is compared; a piece that has none is passed over
     * @param follows whether the second key may stand behind the first
     */
    static <K> Observation observe(
            Passage passage, Piece piece, Function<Passage, Optional<K>> key, BiPredicate<K, K> follows) {
        passage.spend(4L * passage.length());
        var wrong = new ArrayList<Pair>();
        Optional<K> before = Optional.empty();
        int pieces = 0;
        Passage last = passage;
        for (Passage each : piece.of(passage)) {
            Optional<K> own = key.apply(each);
            if (own.isEmpty()) {
                continue;
            }
            if (before.isPresent() && !follows.test(before.get(), own.get())) {
                wrong.add(new Pair(last, each));
            }
            before = own;
            last = each;
            pieces++;
        }
        return pieces < 2 ? tooFew(piece, pieces) : seen(passage, piece, pieces, wrong);
    }

    private static Observation tooFew(Piece piece, int pieces) {
        return Observation.of(Outcome.FAILS, () -> piece.count(pieces) + " and nothing to compare");
    }

    private static Observation seen(Passage passage, Piece piece, int pieces, List<Pair> wrong) {
        return new Observation(
                Outcome.of(wrong.isEmpty()),
                wrong.isEmpty() ? Nearness.HOLDS : new Nearness(1 - (double) wrong.size() / (pieces - 1), 1),
                () -> wrong.isEmpty() ? piece.count(pieces) + ", each as it should be" : words(wrong),
                () -> wrong.isEmpty() ? List.of(passage.evidence()) : places(wrong));
    }

    private static String words(List<Pair> wrong) {
        Pair first = wrong.getFirst();
        String words = Shown.quote(first.after().text()) + " after "
                + Shown.quote(first.before().text());
        return wrong.size() == 1 ? words : words + " and " + (wrong.size() - 1) + " more";
    }

    private static List<Evidence> places(List<Pair> wrong) {
        return wrong.stream()
                .limit(Places.MOST)
                .map(pair -> pair.after().evidence())
                .toList();
    }
}
