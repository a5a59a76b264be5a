package dev.precept.trainer.label;

import dev.precept.trainer.instruction.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Edited copies of responses, to train on beside them.
 *
 * @param share of the responses that get a copy; above 1 some get several
 */
public record Edits(double share, long seed) {
    public static final Edits NONE = new Edits(0, 0);

    /** So many of the copies repeat a claim: a text that says that it does something is to be told from one that does it. */
    private static final double CLAIMING = 0.3;

    /** The largest share. */
    public static final double MOST = 10;

    public Edits {
        if (!(share >= 0 && share <= MOST)) {
            throw new IllegalArgumentException("a share of edited responses lies from 0 to " + MOST + ": " + share);
        }
    }

    /** The copies that differ from what they are of. They answer no prompt; what they repeat is asked about them first. */
    List<Sample> of(List<Sample> samples, List<Assertion> claims) {
        if (samples.isEmpty() || claims.isEmpty()) {
            return List.of();
        }
        List<Edit> claiming =
                Edit.standard().stream().filter(Edit::repeatsClaim).toList();
        List<Edit> others =
                Edit.standard().stream().filter(edit -> !edit.repeatsClaim()).toList();
        var random = new Random(seed);
        var edited = new ArrayList<Sample>();
        for (int made = 0; made < Math.round(share * samples.size()); made++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            Assertion claimed = claims.get(random.nextInt(claims.size()));
            Polarity polarity = !claimed.isNot().isEmpty() && random.nextBoolean() ? Polarity.IS_NOT : Polarity.IS;
            List<String> sentences = claimed.sentences(polarity);
            String claim = sentences.get(random.nextInt(sentences.size()));
            List<Edit> some = random.nextDouble() < CLAIMING ? claiming : others;
            Edit edit = some.get(random.nextInt(some.size()));
            String response = edit.of(sample.response(), claim);
            if (!response.equals(sample.response())) {
                edited.add(new Sample(
                        sample.instruction(),
                        "",
                        response,
                        edit.repeatsClaim() ? List.of(new Assertions.Wanted(claimed, polarity)) : List.of()));
            }
        }
        return List.copyOf(edited);
    }
}
