package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.runtime.text.BudgetExhausted;
import java.util.ArrayList;
import java.util.List;

/** Something that stands at some places of a text, or at none. */
final class Occurring {
    private Occurring() {}

    /** The same of a literal or a pattern anywhere in a passage. */
    static Observation observe(Passage passage, Sought sought) {
        int[] places;
        try {
            places = passage.occurrences(sought);
        } catch (BudgetExhausted manyMatches) {
            return uncounted(passage, sought);
        }
        return observe(passage, sought, places);
    }

    /** To find one match is linear where to find all is not. */
    private static Observation uncounted(Passage passage, Sought sought) {
        return passage.contains(sought)
                ? new Observation(
                        Outcome.HOLDS,
                        new Nearness(1, 1.0 / (2 + passage.length())),
                        () -> Shown.quote(sought) + " more often than can be counted",
                        () -> List.of(passage.evidence()))
                : Observation.of(Outcome.FAILS, () -> words(Shown.quote(sought), 0));
    }

    /** Holds where there is a place; as near to failing as one to the places and one. */
    static Observation observe(Passage passage, Sought sought, int[] places) {
        int count = places.length / 2;
        return new Observation(
                Outcome.of(count > 0),
                count == 0 ? Nearness.FAILS : new Nearness(1, 1.0 / (1 + count)),
                () -> words(Shown.quote(sought), count),
                () -> evidence(passage, places));
    }

    private static String words(String sought, int count) {
        return count == 0 ? "no " + sought : count == 1 ? sought : sought + " " + count + " times";
    }

    /** Pairs of offsets as evidence. */
    static List<Evidence> evidence(Passage passage, int[] places) {
        var evidence = new ArrayList<Evidence>(places.length / 2);
        for (int at = 0; at < places.length; at += 2) {
            evidence.add(passage.evidence(places[at], places[at + 1]));
        }
        return evidence;
    }
}
