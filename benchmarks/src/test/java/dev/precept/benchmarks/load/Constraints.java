package dev.precept.benchmarks.load;

import static dev.precept.benchmarks.load.Rollouts.TOPICS;

import java.util.List;
import java.util.Map;

/**
 * What is asked of the responses to one prompt: five constraints that rules decide, with numbers and words that differ from
 * prompt to prompt.
 *
 * @param group the prompt, from 0
 */
public record Constraints(int group) {
    private static final List<String> AVOIDED = List.of("unfortunately", "As an AI");
    private static final String ENDING = "The Support Team";

    /** As a spec. */
    public String spec() {
        return """
                spec reply_%d {
                  require response has %d..%d words
                  require response has 2..%d paragraphs
                  require response mentions any of %s
                  forbid response contains any of %s
                  require response ends with "%s"
                }
                """.formatted(group, fewest(), most(), paragraphs(), list(mentioned()), list(AVOIDED), ENDING);
    }

    /** In the same order, for programs that know no spec. */
    public List<Map<String, Object>> checks() {
        return List.of(
                Map.of("rule", "words", "arguments", List.of(fewest(), most())),
                Map.of("rule", "paragraphs", "arguments", List.of(2, paragraphs())),
                Map.of("rule", "mentions", "arguments", List.of(mentioned())),
                Map.of("rule", "excludes", "arguments", List.of(AVOIDED)),
                Map.of("rule", "ends", "arguments", List.of(ENDING)));
    }

    private int fewest() {
        return 60 + group % 7 * 10;
    }

    private int most() {
        return fewest() + 180;
    }

    private int paragraphs() {
        return 4 + group % 5;
    }

    private List<String> mentioned() {
        return List.of(TOPICS.get(group % TOPICS.size()), TOPICS.get((group / TOPICS.size() + 3) % TOPICS.size()));
    }

    private static String list(List<String> words) {
        return "[\"" + String.join("\", \"", words) + "\"]";
    }
}
