package dev.precept.runtime.suite;

import java.util.List;

/**
 * A record of a benchmark's prompt file.
 *
 * @param line where it stands in the file, from 1
 * @param key the benchmark's name for it
 * @param constraints in the order of the record; the same id may stand there twice
 */
public record PromptRecord(long line, String key, String prompt, List<Constraint> constraints) {
    public PromptRecord {
        constraints = List.copyOf(constraints);
    }
}
