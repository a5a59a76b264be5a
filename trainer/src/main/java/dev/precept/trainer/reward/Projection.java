package dev.precept.trainer.reward;

import dev.precept.compiler.source.Span;
import dev.precept.runtime.evaluate.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays amounts on the tokens of a response. An amount is spread over the tokens that its evidence touches, by how many code
 * points they have in common; what touches none goes to the last token. So the tokens sum to all that was laid. Of one use.
 */
final class Projection {
    private final int message;
    private final double[] rewards;
    /** The tokens that stand for text, by their starts. */
    private final int[] order;

    private final int[] starts;
    private final int[] ends;
    /** The furthest end of a token and all before it. */
    private final int[] reaches;

    Projection(Tokens tokens) {
        List<Span> spans = tokens.spans();
        message = tokens.message();
        rewards = new double[spans.size()];
        order = inOrder(spans);
        starts = Arrays.stream(order).map(token -> spans.get(token).start()).toArray();
        ends = Arrays.stream(order).map(token -> spans.get(token).end()).toArray();
        reaches = ends.clone();
        Arrays.parallelPrefix(reaches, Math::max);
    }

    private static int[] inOrder(List<Span> spans) {
        return IntStream.range(0, spans.size())
                .filter(token -> spans.get(token).start() < spans.get(token).end())
                .boxed()
                .sorted(Comparator.comparingInt(token -> spans.get(token).start()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Spreads an amount over its evidence in the response. */
    void lay(double amount, List<Place> evidence) {
        List<Place> places = merged(evidence);
        long touched = places.stream().mapToLong(this::touched).sum();
        if (touched == 0) {
            layLast(amount);
            return;
        }
        for (Place place : places) {
            for (int at = first(place); at < starts.length && starts[at] < place.end(); at++) {
                rewards[order[at]] += amount * common(place, at) / touched;
            }
        }
    }

    /** Puts an amount on the last token. */
    void layLast(double amount) {
        if (rewards.length > 0) {
            rewards[rewards.length - 1] += amount;
        }
    }

    /** One for each token. */
    List<Double> rewards() {
        return Arrays.stream(rewards).boxed().toList();
    }

    private long touched(Place place) {
        long touched = 0;
        for (int at = first(place); at < starts.length && starts[at] < place.end(); at++) {
            touched += common(place, at);
        }
        return touched;
    }

    private int common(Place place, int at) {
        return Math.max(0, Math.min(place.end(), ends[at]) - Math.max(place.start(), starts[at]));
    }

    /** The first token that ends behind the place's start. */
    private int first(Place place) {
        int found = Arrays.binarySearch(reaches, place.start() + 1);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && reaches[at - 1] > place.start()) {
            at--;
        }
        return at;
    }

    /** The places in the response, in order, and none twice. */
    private List<Place> merged(List<Place> evidence) {
        var merged = new ArrayList<Place>();
        evidence.stream()
                .filter(place -> place.message() == message)
                .sorted(Comparator.comparingInt(Place::start))
                .forEach(place -> {
                    if (!merged.isEmpty() && place.start() <= merged.getLast().end()) {
                        Place last = merged.removeLast();
                        merged.add(new Place(message, last.start(), Math.max(last.end(), place.end())));
                    } else {
                        merged.add(place);
                    }
                });
        return merged;
    }
}
