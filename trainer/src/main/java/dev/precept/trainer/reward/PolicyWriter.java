package dev.precept.trainer.reward;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes policies as their files have them: every key that has a meaning, in the order of the reference page. */
public final class PolicyWriter {
    private PolicyWriter() {}

    /** The whole file. */
    public static String file(RewardPolicy policy) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", quoted(policy.name()));
        fields.putAll(fields(policy));
        return fields.entrySet().stream()
                .map(field -> "  \"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** On one line and without the name: two policies that do the same have the same. */
    public static String canonical(RewardPolicy policy) {
        return fields(policy).entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** By key, without the name; words in quotes. */
    static Map<String, String> fields(RewardPolicy policy) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("aggregation", quoted(Words.word(policy.aggregation())));
        if (policy.aggregation() instanceof Aggregation.SequentialDecay(var rate)) {
            fields.put("decay", Double.toString(rate));
        }
        fields.put("rules", quoted(Words.GRADING.wordFor(policy.rules())));
        fields.put("judgements", quoted(Words.GRADING.wordFor(policy.judgements())));
        fields.put("unknown", quoted(Words.UNKNOWN.wordFor(policy.unknown())));
        fields.put("scale", quoted(Words.SCALE.wordFor(policy.scale())));
        fields.put("over_long", overLong(policy.overLong()));
        fields.put("unclosed_thinking", quoted(Words.UNCLOSED_THINKING.wordFor(policy.unclosedThinking())));
        fields.put("calls_only", quoted(Words.CALLS_ONLY.wordFor(policy.callsOnly())));
        return fields;
    }

    private static String overLong(OverLong overLong) {
        return overLong instanceof OverLong.Factor(var factor)
                ? Double.toString(factor)
                : quoted(Words.OVER_LONG.wordFor(overLong));
    }

    /** Words and names need no escape. */
    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
