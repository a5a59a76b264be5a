package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.JudgeBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of judging rows.
 *
 * @param judge who judged
 * @param opinions what it said, in the order of the rows
 * @param others what baselines and other judges say, by name
 * @param draws of which intervals are made
 */
public record JudgeReport(
        JudgeBinding judge,
        List<LabelledClaim> rows,
        List<Opinion> opinions,
        Map<String, List<Opinion>> others,
        int draws,
        long seed) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is measured of the judge. */
    public Map<Measure, Estimate> measured() {
        return Estimate.of(Sample.of(rows, opinions), draws, seed);
    }

    /** The same of another. */
    public Map<Measure, Estimate> measured(String other) {
        return Estimate.of(Sample.of(rows, others.getOrDefault(other, List.of())), draws, seed);
    }

    /**
     * As indented JSON: {@code judge}, {@code rows}, {@code groups}, {@code yes} (the share of true claims), {@code metrics},
     * {@code baselines} and {@code differences} (the judge less each), {@code kinds}, and {@code undecided} (reasons with how
     * often). A metric is {@code value}, {@code low} and {@code high}; one that has no value is left out.
     */
    public String json() {
        Sample sample = Sample.of(rows, opinions);
        ObjectNode json = NODES.objectNode();
        json.putObject("judge").put("name", judge.judge()).put("version", judge.version());
        json.put("rows", rows.size()).put("groups", sample.size()).put("yes", share());
        json.put("seed", seed).put("resamples", draws);
        json.set("metrics", metrics(Estimate.of(sample, draws, seed)));
        ObjectNode baselines = json.putObject("baselines");
        ObjectNode differences = json.putObject("differences");
        others.forEach((name, said) -> {
            Sample other = Sample.of(rows, said);
            baselines.set(name, metrics(Estimate.of(other, draws, seed)));
            differences.set(name, metrics(Estimate.differences(sample, other, draws, seed)));
        });
        json.set("kinds", kinds());
        json.set("undecided", undecided());
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json)
                + "\n";
    }

    private double share() {
        return rows.stream().filter(LabelledClaim::label).count() / (double) Math.max(1, rows.size());
    }

    private ObjectNode kinds() {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int index = 0; index < rows.size(); index++) {
            int at = index;
            rows.get(index)
                    .kind()
                    .ifPresent(kind -> members.computeIfAbsent(kind, unseen -> new ArrayList<>())
                            .add(at));
        }
        ObjectNode kinds = NODES.objectNode();
        members.forEach((kind, indexes) -> {
            Sample sample = Sample.of(
                    indexes.stream().map(rows::get).toList(),
                    indexes.stream().map(opinions::get).toList());
            ObjectNode measured = metrics(Estimate.of(sample, draws, seed));
            kinds.set(kind, NODES.objectNode().put("rows", indexes.size()).set("metrics", measured));
        });
        return kinds;
    }

    private ObjectNode undecided() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        IntStream.range(0, rows.size())
                .filter(index -> opinions.get(index).probability().isEmpty())
                .forEach(index -> reasons.merge(opinions.get(index).reason(), 1, Integer::sum));
        ObjectNode json = NODES.objectNode();
        reasons.forEach(json::put);
        return json;
    }

    private static ObjectNode metrics(Map<Measure, Estimate> measured) {
        ObjectNode json = NODES.objectNode();
        measured.forEach((measure, estimate) -> json.putObject(measure.word())
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high()));
        return json;
    }
}
