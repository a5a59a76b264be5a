package dev.precept.runtime.suite;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Scores rows of responses to the prompts of a benchmark. Safe to share between threads. */
public final class Scoring {
    private final Map<String, Ready> byPrompt;

    private Scoring(Map<String, Ready> byPrompt) {
        this.byPrompt = byPrompt;
    }

    /**
     * Made ready for these prompts.
     *
     * @param problems is told of each record that cannot be decided: its line and why
     */
    public static Scoring of(Prompts prompts, Suite suite, Mode mode, BiConsumer<Long, String> problems) {
        Map<String, Ready> byPrompt = new HashMap<>();
        prompts.records().forEach((prompt, record) -> {
            try {
                byPrompt.put(prompt, new Ready(record, mode.scorer(record, suite)));
            } catch (BadRecord bad) {
                problems.accept(record.line(), "key %s: %s".formatted(record.key(), bad.reason()));
            }
        });
        return new Scoring(byPrompt);
    }

    private record Ready(PromptRecord record, Scorer scorer) {}

    /** What becomes of a row. */
    public Result score(Line line) {
        try {
            ResponseRow row = ResponseRow.read(line);
            Ready ready = byPrompt.get(PythonText.strip(row.prompt().text()));
            return ready == null
                    ? new Result.Unscorable(line.number(), "no record has its prompt")
                    : new Result.Scored(
                            row, ready.record, ready.scorer.score(row.response().text()));
        } catch (BadRecord bad) {
            return new Result.Unscorable(line.number(), bad.reason());
        }
    }
}
