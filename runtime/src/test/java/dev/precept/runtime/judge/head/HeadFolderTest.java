package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest that says too little, too much or something else is refused, and the message says what it is. */
class HeadFolderTest {
    private static final PublicEncoder ENCODER = PublicEncoder.miniLm();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Manifest manifest = HeadFolder.read(written(), ENCODER).manifest();
        assertThat(manifest.name()).isEqualTo("small");
        assertThat(manifest.kinds())
                .extracting(Kind::calibration)
                .containsExactly(
                        new Calibration.Platt(0.5, -0.25),
                        new Calibration.Isotonic(
                                List.of(new Calibration.Knot(-1, 0.25), new Calibration.Knot(2, 0.75))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\" : \"small\",       |                                             | name",
                "\"name\" : \"small\",       | \"name\" : null,                            | name",
                "\"name\" : \"small\",       | \"name\" : \"small\", \"name\" : \"other\", | name",
                "\"name\" : \"small\",       | \"name\" : \"small\", \"more\" : 1,         | more",
                "\"parity\" : 1.0E-6,        |                                             | parity",
                "\"steps\" : \"3\"           | \"steps\" : null                            | null",
                "\"scale\" : 0.5,            | \"scale\" : -1,                             | scale",
                "\"form\" : \"platt\",       | \"form\" : \"plait\",                       | plait",
                "\"probability\" : 0.75      | \"probability\" : 0.1                       | falls",
                "\"answers\" : true,         |                                             | answers",
                "\"parity\" : 1.0E-6,        | \"parity\" : \"near\",                      | near",
                "precept-head/2              | precept-head/1                              | not `precept-head/2`",
                "precept-head/2              | precept-head/2\" \"                         | no manifest of a head",
                "\"licence\" : \"Apache-2.0\"| \"licence\" : \"none\"                      | altered"
            })
    void whatIsNoManifestIsRefused(String part, String instead, String told) throws IOException {
        Path head = written();
        Path manifest = head.resolve(HeadFolder.MANIFEST);
        String text = Files.readString(manifest);
        assertThat(text).contains(part);
        Files.writeString(manifest, text.replace(part, instead == null ? "" : instead));

        assertThatThrownBy(() -> HeadFolder.read(head, ENCODER))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining(told);
    }

    private Path written() throws IOException {
        var none = new Quality(0, 0.5, 0.5, 0, 0, 0, 0);
        var some = new Answering(true, 0.2, 0.9);
        var platt = new Kind(
                "mention",
                "keywords",
                Map.of("mentions", 1.0),
                new Calibration.Platt(0.5, -0.25),
                some,
                true,
                none,
                none);
        var isotonic = new Kind(
                "tone",
                "judgement",
                Map.of("polite", 1.0),
                new Calibration.Isotonic(List.of(new Calibration.Knot(-1, 0.25), new Calibration.Knot(2, 0.75))),
                Answering.NEVER,
                true,
                none,
                none);
        var manifest = new Manifest(
                Manifest.FORMAT,
                "small",
                "",
                PublicEncoder.MINI_LM,
                ENCODER.graphSha256(),
                ENCODER.tokenizerSha256(),
                RandomHead.SHAPE,
                Feature.COUNT,
                0,
                "",
                "",
                Map.of("train", "12"),
                Map.of("steps", "3"),
                List.of(platt, isotonic),
                1e-6,
                "Apache-2.0",
                "");
        for (var file : HeadFolder.files(manifest, RandomHead.weights(ENCODER)).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(Files.readString(folder.resolve(HeadFolder.MANIFEST), StandardCharsets.UTF_8))
                .contains("\"small\"");
        return folder;
    }
}
