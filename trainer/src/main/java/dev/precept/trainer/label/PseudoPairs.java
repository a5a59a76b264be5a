package dev.precept.trainer.label;

import dev.precept.trainer.instruction.Polarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The paper's pairs: of two responses whose instructions differ in one constraint alone, the one that was asked for it counts as
 * meeting it and the other as not. Both get the same sentence, in half of the cases the negated twin with the labels turned.
 */
record PseudoPairs(long seed) {
    /** Of all ladders; whether a rule or a judge decides the constraint. */
    List<Pair> of(List<Response> responses, Map<String, Split> splits) {
        var random = new Random(seed);
        var groups = new HashMap<String, Map<Set<String>, Response>>();
        responses.forEach(one ->
                groups.computeIfAbsent(one.group(), any -> new HashMap<>()).put(new TreeSet<>(one.paths()), one));
        var pairs = new ArrayList<Pair>();
        for (Response with : responses) {
            var rungs = groups.getOrDefault(with.group(), Map.of());
            with.asked().forEach((path, wanted) -> {
                var rest = new TreeSet<>(with.paths());
                rest.remove(path);
                Response without = rungs.get(rest);
                if (without != null) {
                    Split split = splits.getOrDefault(with.sample().instruction(), Split.TRAIN);
                    add(with, without, wanted, split, random, pairs);
                }
            });
        }
        return pairs;
    }

    private static void add(
            Response with, Response without, Assertions.Wanted wanted, Split split, Random random, List<Pair> pairs) {
        Assertion assertion = wanted.assertion();
        boolean twin = !assertion.isNot().isEmpty() && random.nextBoolean();
        Polarity polarity = twin ? wanted.polarity().turned() : wanted.polarity();
        if (assertion.sentences(polarity).isEmpty()) {
            polarity = polarity.turned();
        }
        int wording = random.nextInt(assertion.sentences(polarity).size());
        boolean asWanted = polarity == wanted.polarity();
        pairs.add(pair(assertion, polarity, wording, with.sample(), true, asWanted, split));
        pairs.add(pair(assertion, polarity, wording, without.sample(), false, !asWanted, split));
    }

    private static Pair pair(
            Assertion assertion,
            Polarity polarity,
            int wording,
            Sample sample,
            boolean own,
            boolean label,
            Split split) {
        return new Pair(
                assertion.sentences(polarity).get(wording),
                sample.prompt(),
                sample.response(),
                label,
                Pair.Source.PSEUDO,
                assertion.family().word(),
                assertion.kind(),
                wording,
                polarity == Polarity.IS_NOT,
                own,
                sample.instruction(),
                split,
                assertion.truth(sample.prompt(), sample.response()).map(so -> so == (polarity == Polarity.IS)));
    }
}
