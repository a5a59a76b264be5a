package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Question;
import dev.precept.runtime.judge.head.Reading;
import dev.precept.runtime.judge.head.WordPieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pairs of a file, one JSON object a line.
 *
 * @param pairs in the order of the file
 */
record Pairs(List<Pair> pairs) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SPLITS = Set.of("train", "dev", "test");

    Pairs {
        pairs = List.copyOf(pairs);
    }

    /** @throws UnreadablePairsException where a line is no pair; it names the line */
    static Pairs read(Path file) throws IOException {
        var pairs = new ArrayList<Pair>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line;
            for (int number = 1; (line = lines.readLine()) != null; number++) {
                if (!line.isBlank()) {
                    pairs.add(pair(line, file, number));
                }
            }
        }
        return new Pairs(pairs);
    }

    /** Those of a split, by response; what it was asked about it in the order of the file. */
    List<Exercise> exercises(String split, WordPieces pieces) {
        var byResponse = new LinkedHashMap<String, List<Pair>>();
        pairs.stream()
                .filter(pair -> pair.split().equals(split))
                .forEach(pair -> byResponse
                        .computeIfAbsent(pair.response(), response -> new ArrayList<>())
                        .add(pair));
        Map<String, Question> questions = new HashMap<>();
        return byResponse.entrySet().stream()
                .map(entry -> new Exercise(
                        Reading.of(entry.getKey(), pieces),
                        entry.getValue().stream()
                                .map(pair ->
                                        questions.computeIfAbsent(pair.claim(), claim -> Question.of(claim, pieces)))
                                .toList(),
                        entry.getValue()))
                .toList();
    }

    /** With what can be asked of each response beside: whether it answers its prompt. */
    Pairs withRelevance() {
        var all = new ArrayList<>(pairs);
        all.addAll(Relevance.of(pairs));
        return new Pairs(all);
    }

    /** Without the pairs of these kinds in training and development: in the test they are kinds never trained on. */
    Pairs untaught(Set<String> kinds) {
        return new Pairs(pairs.stream()
                .filter(pair -> pair.split().equals("test") || !kinds.contains(pair.kind()))
                .toList());
    }

    private static Pair pair(String line, Path file, int number) {
        try {
            JsonNode row = JSON.readTree(line);
            String split = row.path("split").asString("train");
            if (!row.path("claim").isString()
                    || !row.path("response").isString()
                    || !row.path("label").isBoolean()) {
                throw new UnreadablePairsException(file, number, "`claim`, `response` and `label` are needed");
            }
            if (!SPLITS.contains(split)) {
                throw new UnreadablePairsException(file, number, "`split` is `train`, `dev` or `test`");
            }
            String family = row.path("family").asString("judgement");
            return new Pair(
                    row.path("id").asString(Integer.toString(number)),
                    row.path("claim").asString(),
                    row.path("prompt").asString(""),
                    row.path("response").asString(),
                    row.path("label").asBoolean(),
                    row.path("source").asString("exact"),
                    family,
                    row.path("kind").asString(family),
                    row.path("instruction").asString(row.path("prompt").asString("")),
                    split,
                    row.path("own").asBoolean(false),
                    row.path("negated").asBoolean(false),
                    row.path("truth").isBoolean()
                            ? Optional.of(row.path("truth").asBoolean())
                            : Optional.empty());
        } catch (JacksonException broken) {
            throw new UnreadablePairsException(file, number, "it is no JSON object");
        }
    }
}
