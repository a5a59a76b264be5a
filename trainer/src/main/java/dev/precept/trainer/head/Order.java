package dev.precept.trainer.head;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which responses and claims make up a step. It follows from the seed and the step alone, so that a training goes on in the same
 * order after it was cut off. Responses of about the same length stand together, since filling costs as much as text.
 */
final class Order {
    /** So many steps' responses are sorted by length at a time. */
    private static final int SORTED_STEPS = 12;

    private final List<Exercise> exercises;
    private final Recipe recipe;
    private List<List<Exercise>> epoch = List.of();
    private int number = -1;

    private Order(List<Exercise> exercises, Recipe recipe) {
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("there are no pairs to train on");
        }
        this.exercises = List.copyOf(exercises);
        this.recipe = recipe;
    }

    /** The responses of each step, counted from 0. */
    static IntFunction<List<Exercise>> of(List<Exercise> exercises, Recipe recipe) {
        var all = new Order(exercises, recipe);
        List<Exercise> plain = exercises.stream()
                .map(exercise -> exercise.of(IntStream.range(0, exercise.pairs().size())
                        .filter(at -> !exercise.pairs().get(at).negated())
                        .boxed()
                        .toList()))
                .filter(exercise -> !exercise.pairs().isEmpty())
                .toList();
        if (recipe.plain() == 0 || plain.isEmpty()) {
            return all::step;
        }
        var first = new Order(plain, recipe);
        return step -> step < recipe.plain() ? first.step(step) : all.step(step - recipe.plain());
    }

    private List<Exercise> step(int step) {
        int first = 0;
        for (int wanted = 0; ; wanted++) {
            List<List<Exercise>> steps = epoch(wanted);
            if (step < first + steps.size()) {
                return steps.get(step - first);
            }
            first += steps.size();
        }
    }

    /** Only the one in use is kept. */
    private List<List<Exercise>> epoch(int wanted) {
        if (number != wanted) {
            epoch = drawn(wanted);
            number = wanted;
        }
        return epoch;
    }

    private List<List<Exercise>> drawn(int epoch) {
        var random = new Random(recipe.seed() * 1_000_003 + epoch);
        var parts = new ArrayList<Exercise>();
        for (Exercise exercise : exercises) {
            parts.addAll(parts(exercise, random));
        }
        Collections.shuffle(parts, random);
        var steps = new ArrayList<List<Exercise>>();
        int most = recipe.responses() * SORTED_STEPS;
        for (int from = 0; from < parts.size(); from += most) {
            var some = new ArrayList<>(parts.subList(from, Math.min(parts.size(), from + most)));
            some.sort(Comparator.comparingInt(Exercise::length));
            for (int at = 0; at < some.size(); at += recipe.responses()) {
                steps.add(List.copyOf(some.subList(at, Math.min(some.size(), at + recipe.responses()))));
            }
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    /** A response with many claims comes several times, each claim once. */
    private List<Exercise> parts(Exercise exercise, Random random) {
        var places = new ArrayList<>(
                IntStream.range(0, exercise.pairs().size()).boxed().toList());
        Collections.shuffle(places, random);
        var parts = new ArrayList<Exercise>();
        for (int from = 0; from < places.size(); from += recipe.claims()) {
            parts.add(exercise.of(places.subList(from, Math.min(places.size(), from + recipe.claims()))));
        }
        return parts;
    }
}
