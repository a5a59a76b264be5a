package dev.precept.trainer.label;

import dev.precept.runtime.rows.Line;
import dev.precept.trainer.instruction.Wordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the pairs of responses. Read all of them first, then ask for the pairs. Of one thread.
 *
 * @see Pair
 */
public final class Labelling {
    private final Assertions assertions = new Assertions(Wordings.standard());
    private final Reading reading = new Reading(assertions);
    private final List<Response> responses = new ArrayList<>();
    private final Overlap overlap;
    private final Set<String> removed = new HashSet<>();

    /** @param overlap texts that no task may share a run of words with */
    public Labelling(Overlap overlap) {
        this.overlap = overlap;
    }

    /** Takes a row; says why where it is none. */
    public Optional<String> add(Line line) {
        try {
            Response response = reading.read(line);
            if (overlap.has(response.sample().prompt())) {
                removed.add(response.sample().instruction());
            } else {
                responses.add(response);
            }
            return Optional.empty();
        } catch (Reading.Unread unread) {
            return Optional.of(String.valueOf(unread.getMessage()));
        }
    }

    /** How many responses were taken. */
    public int responses() {
        return responses.size();
    }

    /** How many instructions there are. */
    public int instructions() {
        return (int) responses.stream()
                .map(one -> one.sample().instruction())
                .distinct()
                .count();
    }

    /** How many instructions were left out for what they share. */
    public int removed() {
        return removed.size();
    }

    /**
     * The pairs: first the pseudo-labels, then the exact ones, split by split. Instructions with the same task are of one split.
     *
     * @param train the share of the first split, in [0, 1]
     * @param dev the share of the second
     * @param edits for exact pairs of the first split; what is chosen by and tested on is as the policy wrote it
     */
    public List<Pair> pairs(double train, double dev, long seed, ExactPairs exact, Edits edits) {
        Map<String, String> tasks = new HashMap<>();
        responses.forEach(
                one -> tasks.put(one.sample().instruction(), one.sample().prompt()));
        Map<String, Split> byTask = Split.of(tasks.values(), train, dev, seed);
        var splits = new HashMap<String, Split>();
        tasks.forEach((instruction, task) -> splits.put(instruction, byTask.getOrDefault(task, Split.TRAIN)));
        var pairs = new ArrayList<>(new PseudoPairs(seed).of(responses, splits));
        for (Split split : Split.values()) {
            List<Sample> samples = responses.stream()
                    .map(Response::sample)
                    .filter(sample -> splits.get(sample.instruction()) == split)
                    .toList();
            var all = new ArrayList<>(samples);
            if (split == Split.TRAIN) {
                all.addAll(edits.of(samples, assertions.general()));
            }
            pairs.addAll(exact.of(all, split, assertions));
        }
        return List.copyOf(pairs);
    }

    /** What the claim alone and the response alone give away of these labels, from 0.5 for nothing; NaN where that cannot be told. */
    public record Leak(double claim, double response) {
        /** Of the pairs of a source. */
        public static Leak of(List<Pair> pairs, Pair.Source source, long seed) {
            List<Pair> chosen =
                    pairs.stream().filter(pair -> pair.source() == source).toList();
            return new Leak(Probe.area(chosen, Pair::claim, seed), Probe.area(chosen, Pair::response, seed));
        }
    }
}
