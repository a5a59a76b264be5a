package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.ReferenceScorer;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the reference is known to decide oddly, it is followed: each line of {@code defects.jsonl} holds its verdict on a text. */
class IfevalDefectsTest {
    private static final PromptReader READER =
            new PromptReader(Ifeval.suite(Vocabulary.of(), PunktParameters.english(), Ifeval.LANGUAGE_SEED));

    static Stream<String> defects() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(IfevalDefectsTest.class.getResourceAsStream("defects.jsonl"), "defects.jsonl")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("defects")
    void theReferencesVerdict(String line) throws BadRecord {
        JsonNode defect = JsonMapper.shared().readTree(line);
        PromptRecord record = READER.read(new Line(
                1,
                JsonMapper.shared()
                        .writeValueAsBytes(Map.of(
                                "key",
                                1,
                                "prompt",
                                "",
                                "instruction_id_list",
                                List.of(defect.get("id")),
                                "kwargs",
                                List.of(defect.get("kwargs"))))));

        assertThat(ReferenceScorer.of(record)
                        .strict(defect.get("text").asString())
                        .allHold())
                .isEqualTo(defect.get("reference").asBoolean());
    }
}
