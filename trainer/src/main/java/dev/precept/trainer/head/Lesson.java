package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.ClaimSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a head is taught, and what it is not.
 *
 * @param file the pairs
 * @param claim of a dedicated head, which is taught the pairs of exactly that claim; empty for one that takes any
 * @param untaught kinds that are tested and never trained on
 */
public record Lesson(Path file, Optional<String> claim, Set<String> untaught) {
    /** Fewer pairs that are true, or that are false, teach nothing. */
    private static final int FEWEST_OF_EACH = 10;

    public Lesson {
        untaught = Set.copyOf(untaught);
        if (claim.isPresent() && !untaught.isEmpty()) {
            throw new IllegalArgumentException("a head for one claim leaves out no kinds");
        }
    }

    /** What it is called where heads are told apart. */
    String sentence() {
        return claim.map(ClaimSentence::of).orElse("");
    }

    /**
     * All pairs. Those of one claim are of one kind; others are joined by whether a response answers its prompt.
     *
     * @throws UnreadablePairsException where a line is no pair
     * @throws IllegalArgumentException where there are too few pairs of the claim
     */
    Pairs pairs() throws IOException {
        Pairs all = Pairs.read(file);
        if (claim.isEmpty()) {
            return all.withRelevance();
        }
        List<Pair> own = all.pairs().stream()
                .filter(pair -> ClaimSentence.of(pair.claim()).equals(sentence()))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(file + " has no pair of the claim `" + sentence() + "`");
        }
        enough(own, "train", 2 * FEWEST_OF_EACH, FEWEST_OF_EACH, "teach nothing");
        enough(
                own,
                "dev",
                Calibrator.FEWEST_PAIRS,
                Calibrator.FEWEST_OF_EACH,
                "show nothing, so that it would answer nothing");
        Pair first = own.getFirst();
        return new Pairs(
                own.stream().map(pair -> pair.of(first.family(), first.kind())).toList());
    }

    private void enough(List<Pair> own, String split, int fewest, int fewestOfEach, String why) {
        List<Pair> some =
                own.stream().filter(pair -> pair.split().equals(split)).toList();
        long yes = some.stream().filter(Pair::label).count();
        if (some.size() < fewest || Math.min(yes, some.size() - yes) < fewestOfEach) {
            throw new IllegalArgumentException(
                    "of the claim `%s` %s has %d pairs in `%s`, %d true and %d false; fewer than %d, or than %d of each, %s"
                            .formatted(
                                    sentence(),
                                    file,
                                    some.size(),
                                    split,
                                    yes,
                                    some.size() - yes,
                                    fewest,
                                    fewestOfEach,
                                    why));
        }
    }
}
