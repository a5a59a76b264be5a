package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rollouts with what is asked of each, for programs in Python. */
final class Rows {
    static final Path SCRIPTS = Path.of("benchmarks/src/jmh/python");

    private Rows() {}

    /** One a line, as an item of the wire form with {@code checks} beside its spec. */
    static Path write(List<Rollouts.Rollout> rollouts) throws IOException {
        Path file = Files.createTempFile("rows", ".jsonl");
        Files.write(file, rollouts.stream().map(Rows::line).toList());
        return file;
    }

    /** With the spec of its group. */
    static ObjectNode item(Rollouts.Rollout rollout) {
        return Asking.item(rollout).put("spec", new Constraints(rollout.group()).spec());
    }

    private static String line(Rollouts.Rollout rollout) {
        ObjectNode row = item(rollout);
        row.set("checks", JsonMapper.shared().valueToTree(new Constraints(rollout.group()).checks()));
        return Json.written(row);
    }
}
