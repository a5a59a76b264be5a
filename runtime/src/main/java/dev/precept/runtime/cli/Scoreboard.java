package dev.precept.runtime.cli;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what became of rows and of each requirement. */
final class Scoreboard {
    private final Map<Result.Standing, Long> standings = new EnumMap<>(Result.Standing.class);
    private final Map<String, Map<Decision, Long>> outcomes = new LinkedHashMap<>();

    void add(Result result) {
        standings.merge(result.standing(), 1L, Long::sum);
        for (Finding finding : result.verdict().findings()) {
            outcomes.computeIfAbsent(finding.path(), path -> new EnumMap<>(Decision.class))
                    .merge(finding.outcome(), 1L, Long::sum);
        }
    }

    long rows() {
        return standings.values().stream().mapToLong(Long::longValue).sum();
    }

    long rows(Result.Standing standing) {
        return standings.getOrDefault(standing, 0L);
    }

    /** How many rows of the requirement at that path came to that. */
    long rows(String path, Decision outcome) {
        return outcomes.getOrDefault(path, Map.of()).getOrDefault(outcome, 0L);
    }

    /** The share of all rows that are accepted, in [0, 1]; 0 of no rows. */
    double accepted() {
        return rows() == 0 ? 0 : (double) rows(Result.Standing.ACCEPTED) / rows();
    }
}
