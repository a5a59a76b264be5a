package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.JudgeBinding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run of InFoBench.
 *
 * @param items what was followed of each item
 * @param parts the same of subsets and of labels, by name
 * @param recorded by the verdicts that the data brings; of nothing where it brings none
 * @param agreement the share of the judge's decided answers that are as recorded; NaN where there are none
 */
public record FollowedReport(
        JudgeBinding judge,
        List<Followed> items,
        Map<String, Followed> parts,
        Followed recorded,
        double agreement,
        int draws,
        long seed) {
    /** What was followed of all items. */
    public Followed overall() {
        return items.stream().reduce(Followed.NONE, Followed::plus);
    }

    /** In how many items all was followed. */
    public long whole() {
        return items.stream().filter(item -> item.yes() == item.questions()).count();
    }

    /**
     * As indented JSON: {@code judge}, {@code items}, {@code drfr} with its interval over items, what else there is by part, and
     * {@code recorded}. What has no value is left out.
     */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("judge").put("name", judge.judge()).put("version", judge.version());
        json.put("items", items.size()).put("items_followed", whole());
        json.put("seed", seed).put("resamples", draws);
        ObjectNode drfr = described(overall());
        interval(drfr);
        json.set("drfr", drfr);
        ObjectNode named = json.putObject("parts");
        parts.forEach((name, part) -> named.set(name, described(part)));
        if (recorded.questions() > 0) {
            json.set("recorded", described(recorded));
        }
        if (Double.isFinite(agreement)) {
            json.put("agreement", agreement);
        }
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json)
                + "\n";
    }

    private static ObjectNode described(Followed followed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (Double.isFinite(followed.share())) {
            json.put("value", followed.share());
        }
        return json.put("yes", followed.yes())
                .put("no", followed.no())
                .put("undecided", followed.open())
                .put("at_least", followed.least())
                .put("at_most", followed.most());
    }

    private void interval(ObjectNode drfr) {
        var random = new SplittableRandom(seed);
        var shares = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            Followed drawn = Followed.NONE;
            for (int place = 0; place < items.size(); place++) {
                drawn = drawn.plus(items.get(random.nextInt(items.size())));
            }
            shares[draw] = drawn.share();
        }
        double[] known = Arrays.stream(shares).filter(Double::isFinite).toArray();
        if (known.length > 0) {
            double[] ends = Quantile.withDefaults().evaluate(known, 0.025, 0.975);
            drfr.put("low", ends[0]).put("high", ends[1]);
        }
    }
}
