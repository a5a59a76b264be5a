package dev.precept.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.sample.SampleRule;
import dev.precept.compiler.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Named(
            singular = "shard",
            plural = "shards",
            summary = "None is ever found here.",
            family = Family.STRUCTURE,
            example = {"", "a"})
    record Shard() implements Unit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return List.of();
        }
    }

    @Test
    void aKindThatIsThereAlreadyIsRefused() {
        Vocabulary larger = Samples.VOCABULARY.with(Shard.class);

        assertThat(larger.unit("Shard")).isPresent();
        assertThatThrownBy(() -> larger.with(Shard.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`Shard` is there already");
        assertThatThrownBy(() -> larger.with(SampleRule.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vocabulary.of(Shard.class, Shard.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
