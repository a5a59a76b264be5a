package dev.precept.runtime.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as a JSON object: the four shares of all responses, how many there were, how long it took; then the same of models,
 * and the shares of constraints of categories and ids.
 *
 * @param settings what the verdicts rest on, by name
 * @param unscorable how many rows have no verdict
 */
public record Summary(Tallies tallies, Map<String, Object> settings, long unscorable, double seconds) {
    /** Indented, with a line break at the end. Shares are fractions; one of nothing is null. */
    public String json() {
        Map<String, Object> summary = new LinkedHashMap<>(prompts(tallies.overall()));
        summary.put("seconds", Math.round(seconds * 1000) / 1000.0);
        summary.put("unscorable", unscorable);
        summary.putAll(settings);
        Map<String, Object> models = new LinkedHashMap<>();
        tallies.models().forEach((name, tally) -> models.put(name, prompts(tally)));
        summary.put("models", models);
        summary.put("categories", constraints(tallies.categories()));
        summary.put("instructions", constraints(tallies.ids()));
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(summary)
                + "\n";
    }

    private static Map<String, Object> prompts(Tally tally) {
        Map<String, Object> shares = new LinkedHashMap<>();
        put(shares, "prompt_strict", tally.promptStrict());
        put(shares, "instruction_strict", tally.instructionStrict());
        put(shares, "prompt_loose", tally.promptLoose());
        put(shares, "instruction_loose", tally.instructionLoose());
        shares.put("responses", tally.responses());
        return shares;
    }

    private static Map<String, Object> constraints(Map<String, Tally> tallies) {
        Map<String, Object> all = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> {
            Map<String, Object> shares = new LinkedHashMap<>();
            put(shares, "instruction_strict", tally.instructionStrict());
            put(shares, "instruction_loose", tally.instructionLoose());
            shares.put("instructions", tally.constraints());
            all.put(name, shares);
        });
        return all;
    }

    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> shares, String name, OptionalDouble share) {
        shares.put(name, share.isPresent() ? share.getAsDouble() : null);
    }
}
