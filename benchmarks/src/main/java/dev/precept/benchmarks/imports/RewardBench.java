package dev.precept.benchmarks.imports;

import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.runtime.rows.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * IF-RewardBench: an instruction as {@code messages}, a {@code checklist}, and {@code responses}, each with a label for each point of the list.
 * The category of a point, from {@code constraint_type}, is the row's kind.
 */
public final class RewardBench {
    private RewardBench() {}

    /** A row for each point of each response; those of one instruction are one group. */
    public static List<LabelledClaim> rows(Line line) throws Importer.Unfit {
        Record item = Record.of(line);
        String id = item.name("id");
        List<String> points = item.texts("checklist");
        Optional<String> prompt = prompt(item);
        var rows = new ArrayList<LabelledClaim>();
        for (JsonNode one : item.list("responses")) {
            var response = new Record(one);
            List<Boolean> labels = response.verdicts("labels");
            Record.sameLength("checklist", points.size(), "labels", labels.size());
            for (int point = 0; point < points.size(); point++) {
                rows.add(new LabelledClaim(
                        id + "/" + response.name("response_id") + "/" + (point + 1),
                        points.get(point),
                        response.text("response"),
                        labels.get(point),
                        prompt,
                        Optional.of(id),
                        category(item, point)));
            }
        }
        return rows;
    }

    /** What the user said last. */
    private static Optional<String> prompt(Record item) throws Importer.Unfit {
        Optional<String> prompt = Optional.empty();
        for (JsonNode message : item.list("messages")) {
            if (message.path("role").stringValue("").equals("user")) {
                prompt = Optional.of(message.path("content").stringValue(""));
            }
        }
        return prompt;
    }

    private static Optional<String> category(Record item, int point) {
        JsonNode categories = item.json().path("constraint_type").path(point).path("constraint_categories");
        JsonNode category = categories.isArray() ? categories.path(0) : categories;
        return Optional.of(category.stringValue("")).filter(word -> !word.isEmpty());
    }
}
