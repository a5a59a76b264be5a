package dev.precept.trainer.reward;

import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The chains of a spec as its findings' paths tell them: where a number follows a number, the first is a chain and the
 * second its step.
 *
 * @param failed the numbers of the steps that failed, or would have, by the path of their chain
 */
record Chains(Map<String, Set<Integer>> failed) {
    static final Chains NONE = new Chains(Map.of());

    /** A step of a chain that a requirement stands in. */
    private record Place(String chain, int step) {}

    static Chains of(List<Finding> findings) {
        var failed = new HashMap<String, Set<Integer>>();
        findings.stream()
                .filter(Chains::fails)
                .flatMap(finding -> places(finding.path()).stream())
                .forEach(place -> failed.computeIfAbsent(place.chain(), chain -> new TreeSet<>())
                        .add(place.step()));
        return new Chains(failed);
    }

    /** How many steps failed before the requirement at that path, in all chains that it stands in. */
    int failuresBefore(String path) {
        return places(path).stream()
                .mapToInt(place -> (int) failed.getOrDefault(place.chain(), Set.of()).stream()
                        .filter(step -> step < place.step())
                        .count())
                .sum();
    }

    private static boolean fails(Finding finding) {
        return finding.outcome() == Decision.FAILS
                || finding.unreached().filter(Outcome.FAILS::equals).isPresent();
    }

    private static List<Place> places(String path) {
        var places = new ArrayList<Place>();
        String[] parts = path.split("/", -1);
        var chain = new StringBuilder();
        for (int index = 0; index < parts.length; index++) {
            if (index > 0 && isNumber(parts[index]) && isNumber(parts[index - 1])) {
                places.add(new Place(chain.toString(), Integer.parseInt(parts[index])));
            }
            chain.append('/').append(parts[index]);
        }
        return places;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty()
                && part.length() < 10
                && part.chars().allMatch(character -> '0' <= character && character <= '9');
    }
}
