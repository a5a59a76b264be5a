package dev.precept.runtime.suite;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of a prompt file.
 *
 * @param records by their prompts without white space around them, for recorded prompts may differ in that
 * @param problems what is wrong with which line
 */
public record Prompts(Map<String, PromptRecord> records, Map<Long, String> problems) {
    /** Reads all lines; a bad one costs itself alone. */
    public static Prompts read(Iterator<Line> lines, Suite suite) {
        Map<String, PromptRecord> records = new LinkedHashMap<>();
        Map<Long, String> problems = new TreeMap<>();
        PromptReader reader = new PromptReader(suite);
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.isBlank()) {
                continue;
            }
            try {
                PromptRecord read = reader.read(line);
                PromptRecord same = records.putIfAbsent(PythonText.strip(read.prompt()), read);
                if (same != null) {
                    problems.put(
                            line.number(), "key %s: line %d has the same prompt".formatted(read.key(), same.line()));
                }
            } catch (BadRecord bad) {
                problems.put(line.number(), bad.reason());
            }
        }
        return new Prompts(records, problems);
    }
}
