package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.sample.GoldenFile;
import dev.precept.compiler.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyPageTest {
    @Test
    void thePageIsReviewedAsAFile() {
        var section = new VocabularyPage.Section("What counts where", "| unit | code |\n|---|---|\n| word | no |\n");
        GoldenFile.holds("vocabulary/vocabulary.md", VocabularyPage.of(Samples.VOCABULARY, List.of(section)));
    }

    @Test
    void textsStandAsTheyAre() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`a\n")).isEqualTo("`` `a\\n ``");
        assertThat(Markdown.cell("a|b")).isEqualTo("`a\\|b`");
        assertThat(Markdown.fence("```\ncode\n```")).isEqualTo("````text\n```\ncode\n```\n````\n");
    }
}
