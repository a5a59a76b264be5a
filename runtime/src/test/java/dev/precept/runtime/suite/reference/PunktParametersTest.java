package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.precept.runtime.suite.reference.PunktParameters.Collocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PunktParametersTest {
    private static final PunktParameters SOME = new PunktParameters(
            Set.of("dr", ". . "),
            Set.of(new Collocation("##number##", "\u00E9t\u00E9")),
            Set.of("the"),
            Map.of("the", 34));

    @Test
    void readsJson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("english.json");
        Files.writeString(file, """
                {"abbrev_types": ["dr", ". . "], "note": {"a": []}, "collocations": [["##number##", "\u00E9t\u00E9"]],
                 "sent_starters": ["the"], "ortho_context": {"the": 34}}
                """);
        assertThat(PunktParameterFiles.read(file)).isEqualTo(SOME);
    }

    @Test
    void readsAFolderOfTables(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("abbrev_types.txt"), "dr\n. . \n");
        Files.writeString(folder.resolve("collocations.tab"), "##number##\t\u00E9t\u00E9\n");
        Files.writeString(folder.resolve("sent_starters.txt"), "the");
        Files.writeString(folder.resolve("ortho_context.tab"), "the\t34\n");
        assertThat(PunktParameterFiles.read(folder)).isEqualTo(SOME);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"abbrev_types\": [], \"collocations\": []}"))
                .withMessage("Punkt parameters lack [ortho_context, sent_starters]");
    }

    @Test
    void saysWhatIsOfTheWrongShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"collocations\": [[\"a\"]]}"))
                .withMessage("a collocation has two words, not [a]");
        assertThatIllegalArgumentException().isThrownBy(() -> json("{\"abbrev_types\": [5]}"));
        assertThatIllegalArgumentException().isThrownBy(() -> json("{\"ortho_context\": []}"));
        assertThatIllegalArgumentException().isThrownBy(() -> json("[]"));
    }

    @Test
    void ourOwnAreInLowerCase() {
        PunktParameters english = PunktParameters.english();
        assertThat(english.abbreviations()).contains("dr", "e.g").allMatch(PythonText::isLower);
        assertThat(english.sentenceStarters()).contains("the").allMatch(PythonText::isLower);
        assertThat(english.orthographicContext().keySet()).contains("the").allMatch(PythonText::isLower);
    }

    private static PunktParameters json(String json) {
        return PunktParameterFiles.json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
