package dev.precept.trainer.label;

import dev.precept.trainer.instruction.Polarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pairs whose labels a rule knows. Each sentence is true of as many responses as it is false of, and who it is asked of is chosen so
 * that each response has as many true sentences as false ones: neither alone gives the label away.
 *
 * @param most how many pairs of each label an assertion gives at most
 * @param borrowed how many responses to other instructions an assertion is tried on
 */
public record ExactPairs(int most, int borrowed, long seed) {
    /** A kind that is known beforehand may be true of any response: it is tried on more of them, and gives more pairs. */
    private static final int GENERAL = 3;

    /** So many times as much is given by all assertions of a kind together, that one with many numbers or words leaves room for others. */
    private static final int KIND = 6;

    /** Of a word that a response happened to use, so few that there are many words. */
    private static final int WORD_PAIRS = 4;

    /** How many responses lend a word. */
    private static final int WORDS = 300;

    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,12}\\b");

    /** Of the samples of one split: what they were asked for, what may be true of any response, and words that some of them use. */
    List<Pair> of(List<Sample> samples, Split split, Assertions assertions) {
        if (samples.isEmpty()) {
            return List.of();
        }
        var draw = new Draw(samples, split, new Random(seed + split.ordinal()));
        Set<Assertion> general = new LinkedHashSet<>(assertions.general());
        var asserted = new LinkedHashSet<Assertion>();
        samples.forEach(sample -> sample.asked().forEach(wanted -> asserted.add(wanted.assertion())));
        asserted.stream()
                .filter(assertion -> assertion.rule().isPresent() && !general.contains(assertion))
                .forEach(assertion -> draw.add(assertion, most, borrowed));
        general.forEach(assertion -> draw.add(assertion, GENERAL * most, GENERAL * GENERAL * borrowed));
        draw.words()
                .forEach(word -> assertions
                        .mention(word)
                        .filter(assertion -> !asserted.contains(assertion))
                        .ifPresent(assertion -> draw.add(assertion, WORD_PAIRS, GENERAL * borrowed)));
        return List.copyOf(draw.pairs);
    }

    private record Placed(Sample sample, boolean own) {}

    /** The pairs so far, and how far each response is from balance. */
    private final class Draw {
        private final List<Pair> pairs = new ArrayList<>();
        private final Map<String, Integer> balance = new HashMap<>();
        private final Map<String, Integer> given = new HashMap<>();
        private final List<Sample> samples;
        private final Split split;
        private final Random random;

        Draw(List<Sample> samples, Split split, Random random) {
            this.samples = samples;
            this.split = split;
            this.random = random;
        }

        /** Words that responses use, each from another one; the more samples, the more. */
        Set<String> words() {
            var words = new LinkedHashSet<String>();
            for (int tried = 0; tried < Math.min(WORDS, samples.size() / 2); tried++) {
                List<String> used = WORD.matcher(
                                samples.get(random.nextInt(samples.size())).response())
                        .results()
                        .map(MatchResult::group)
                        .toList();
                if (!used.isEmpty()) {
                    words.add(used.get(random.nextInt(used.size())));
                }
            }
            return words;
        }

        void add(Assertion assertion, int wanted, int borrowed) {
            int left = KIND * most - given.getOrDefault(assertion.kind(), 0);
            if (left <= 0) {
                return;
            }
            var so = new ArrayList<Placed>();
            var notSo = new ArrayList<Placed>();
            for (Placed placed : candidates(assertion, borrowed)) {
                Optional<Boolean> truth = assertion.truth(
                        placed.sample().prompt(), placed.sample().response());
                truth.ifPresent(known -> (known ? so : notSo).add(placed));
            }
            int count = Math.min(Math.min(wanted, left), Math.min(so.size(), notSo.size()));
            given.merge(assertion.kind(), count, Integer::sum);
            for (int made = 0; made < count; made++) {
                boolean turned = !assertion.isNot().isEmpty() && random.nextBoolean();
                Polarity polarity = turned ? Polarity.IS_NOT : Polarity.IS;
                int wording = random.nextInt(assertion.sentences(polarity).size());
                pair(assertion, polarity, wording, taken(turned ? notSo : so, Comparator.naturalOrder()), true);
                pair(assertion, polarity, wording, taken(turned ? so : notSo, Comparator.reverseOrder()), false);
            }
        }

        /** The one whose response wants this label most, and of those one that was asked for it. */
        private Placed taken(List<Placed> from, Comparator<Integer> order) {
            Comparator<Placed> byBalance = Comparator.comparing(
                    placed -> balance.getOrDefault(placed.sample().response(), 0), order);
            Placed best = Collections.min(from, byBalance.thenComparing(placed -> !placed.own()));
            from.remove(best);
            return best;
        }

        private void pair(Assertion assertion, Polarity polarity, int wording, Placed placed, boolean label) {
            balance.merge(placed.sample().response(), label ? 1 : -1, Integer::sum);
            pairs.add(new Pair(
                    assertion.sentences(polarity).get(wording),
                    placed.sample().prompt(),
                    placed.sample().response(),
                    label,
                    Pair.Source.EXACT,
                    assertion.family().word(),
                    assertion.kind(),
                    wording,
                    polarity == Polarity.IS_NOT,
                    placed.own(),
                    placed.sample().instruction(),
                    split,
                    Optional.of(label)));
        }

        private List<Placed> candidates(Assertion assertion, int borrowed) {
            var candidates = new ArrayList<Placed>();
            Set<String> seen = new LinkedHashSet<>();
            for (Sample sample : samples) {
                if (sample.asked().stream()
                                .anyMatch(wanted -> wanted.assertion().equals(assertion))
                        && seen.add(sample.response())) {
                    candidates.add(new Placed(sample, true));
                }
            }
            for (int tried = 0; tried < borrowed; tried++) {
                Sample sample = samples.get(random.nextInt(samples.size()));
                if (seen.add(sample.response())) {
                    candidates.add(new Placed(sample, false));
                }
            }
            Collections.shuffle(candidates, random);
            return candidates;
        }
    }
}
