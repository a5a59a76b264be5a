package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded strict verdicts of the two ids that rest on this package, on real responses. */
final class IfevalSentencesTest {
    @Test
    void ourOwnParametersGiveTheRecordedVerdicts() throws IOException {
        assertThat(differences(PunktParameters.english(), NltkEdition.V3_9)).isEmpty();
    }

    @Test
    void nltksParametersGiveTheRecordedVerdicts() throws IOException {
        assertThat(differences(nltk(), NltkEdition.V3_9)).isEmpty();
    }

    /** The newer edition ends sentences at curly quotation marks, which the recorded run did not. */
    @Test
    void theNewerEditionDiffersOnThreeKeys() throws IOException {
        assertThat(differences(nltk(), NltkEdition.V3_10))
                .containsExactlyInAnyOrder(
                        "3089 length_constraints:number_sentences",
                        "3429 length_constraints:number_sentences",
                        "3534 length_constraints:number_sentences");
    }

    private static PunktParameters nltk() throws IOException {
        return PunktParameterFiles.read(shared("punkt/english.json"));
    }

    private static List<String> differences(PunktParameters parameters, NltkEdition edition) throws IOException {
        Punkt punkt = new Punkt(parameters, edition);
        NltkWords words = new NltkWords(punkt);
        List<String> differences = new ArrayList<>();
        for (JsonNode row : rows()) {
            String response = row.get("response").asString();
            for (int at = 0; at < row.get("instruction_id_list").size(); at++) {
                String id = row.get("instruction_id_list").get(at).asString();
                JsonNode wanted = row.get("kwargs").get(at);
                boolean recorded = row.get("follow_strict").get(at).asBoolean();
                boolean follows = switch (id) {
                    case "length_constraints:number_sentences" ->
                        compare(punkt.count(response), wanted.get("num_sentences"), wanted.get("relation"));
                    case "change_case:capital_word_frequency" ->
                        compare(
                                words.countUpper(response),
                                wanted.get("capital_frequency"),
                                wanted.get("capital_relation"));
                    default -> recorded;
                };
                if (recorded != follows) {
                    differences.add(row.get("key").asInt() + " " + id);
                }
            }
        }
        return differences;
    }

    private static boolean compare(int count, JsonNode limit, JsonNode relation) {
        return relation.asString().equals("less than") ? count < limit.asInt() : count >= limit.asInt();
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(shared("ifeval/verdicts.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(JsonMapper.shared().readTree(line));
            }
        }
        return rows;
    }

    private static Path shared(String name) {
        Optional<Path> found = Optional.empty();
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null && found.isEmpty();
                folder = folder.getParent()) {
            found = Optional.of(folder.resolve("shared/data").resolve(name)).filter(Files::exists);
        }
        assumeTrue(found.isPresent(), "no shared/data/" + name + " beside the repository");
        return found.orElseThrow();
    }
}
