package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.VocabularyPage;
import dev.precept.runtime.text.CountingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference page says what the kinds say. With {@code -Dprecept.rewrite=true} it is written anew, to be reviewed as a diff. */
class VocabularyPageTest {
    private static final Path PAGE = Path.of("VOCABULARY.md");

    @Test
    void isCurrent() throws IOException {
        String page = VocabularyPage.of(StandardVocabulary.VOCABULARY, List.of(CountingTable.section()));
        if (Boolean.getBoolean("precept.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .as("run this test with -Dprecept.rewrite=true, and look at what changed")
                .isEqualTo(Files.readString(PAGE));
    }
}
