package dev.precept.runtime.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The seeded form gives the labels of langdetect 1.0.9; {@code make_golden.py} beside the golden files made them. */
class SeededIdentifierTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.standard();

    @ParameterizedTest
    @MethodSource("goldenRows")
    void givesTheGoldenLabel(long seed, String text, String label) {
        assertThat(label(IDENTIFIER.seeded(seed).identify(text))).isEqualTo(label);
    }

    static Stream<Object[]> goldenRows() throws IOException {
        return resourceLines("golden.jsonl").stream().map(JSON::readTree).map(row -> new Object[] {
            row.get("seed").asLong(),
            row.get("text").asString(),
            row.get("label").asString()
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ifeval", "mifeval"})
    void givesTheLabelOfEveryBenchmarkResponse(String benchmark) throws IOException {
        Optional<Path> responses = sharedFile(benchmark);
        assumeTrue(responses.isPresent(), "no shared/data folder beside the repository");
        SeededIdentifier seeded = IDENTIFIER.seeded(0);
        List<String> labels = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(responses.orElseThrow())), StandardCharsets.UTF_8))) {
            for (JsonNode row : lines.lines().map(JSON::readTree).toList()) {
                String label = label(seeded.identify(row.get("response").asString()));
                labels.add(label.isEmpty() ? "-" : label);
            }
        }
        assertThat(labels).isEqualTo(goldenRuns(benchmark));
    }

    @Test
    void knowsTheLabelsOfTheReference() {
        assertThat(IDENTIFIER.labels())
                .hasSize(55)
                .contains("en", "zh-cn", "zh-tw")
                .isSorted();
    }

    private static String label(ReferenceLanguage answer) {
        return switch (answer) {
            case ReferenceLanguage.Detected detected -> detected.label();
            case ReferenceLanguage.Undetermined() -> "unknown";
            case ReferenceLanguage.NoFeatures() -> "";
        };
    }

    private static List<String> goldenRuns(String benchmark) throws IOException {
        List<String> labels = new ArrayList<>();
        String section = "";
        for (String line : resourceLines("responses.txt")) {
            int space = line.indexOf(' ');
            if (space < 0) {
                section = line;
            } else if (section.equals(benchmark)) {
                for (int count = Integer.parseInt(line.substring(0, space)); count > 0; count--) {
                    labels.add(line.substring(space + 1));
                }
            }
        }
        return labels;
    }

    private static List<String> resourceLines(String name) throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(SeededIdentifierTest.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private static Optional<Path> sharedFile(String benchmark) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file =
                    folder.resolve("shared").resolve("data").resolve(benchmark).resolve("verdicts.jsonl.gz");
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
