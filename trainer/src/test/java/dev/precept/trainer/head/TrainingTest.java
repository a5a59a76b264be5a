package dev.precept.trainer.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.NoHeadException;
import dev.precept.runtime.judge.head.OnnxHead;
import dev.precept.runtime.judge.head.PublicEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small training from pairs to a folder: what was cut off ends as what was not. */
class TrainingTest {
    private static final List<String> WORDS = List.of(
            "refund", "letter", "garden", "winter", "piano", "harbour", "lantern", "orchard", "ticket", "museum");

    @TempDir
    Path folder;

    @BeforeAll
    static void pytorch() {
        OnnxHead.quiet();
        try {
            Engine.getEngine("PyTorch");
        } catch (LinkageError | EngineException absent) {
            assumeThat(absent).as("PyTorch's native library loads here").isNull();
        }
    }

    @Test
    void whatWasCutOffEndsWithTheWeightsOfWhatWasNot() throws IOException {
        Path pairs = pairs();
        Course whole = trainer(pairs, "whole").train(new Silent());

        HeadTrainer cut = trainer(pairs, "cut");
        assertThatThrownBy(() -> cut.train(new Silent() {
                    @Override
                    public void learned(int step, double loss) {
                        if (step == 5) {
                            throw new Killed();
                        }
                    }
                }))
                .isInstanceOf(Killed.class);
        Course resumed = cut.train(new Silent());

        assertThat(resumed.losses()).isEqualTo(whole.losses());
        assertThat(resumed.trials()).isEqualTo(whole.trials());
        assertThat(resumed.best().keySet()).isEqualTo(whole.best().keySet());
        resumed.best()
                .forEach((name, tensor) -> assertThat(whole.best())
                        .hasEntrySatisfying(
                                name, other -> assertThat(tensor.values()).isEqualTo(other.values())));
    }

    @Test
    void aHeadIsServedAsItWasTrainedAndRefusedWhenItWasAltered() throws IOException {
        HeadTrainer trainer = trainer(pairs(), "head");
        String card = trainer.finish(trainer.train(new Silent()), "small", Calibrator.STANDARD, 100);
        assertThat(card).contains("# small", "By kind");
        Path head = folder.resolve("head");
        PublicEncoder encoder = PublicEncoder.miniLm();
        assertThat(HeadFolder.read(head, encoder).manifest().parity()).isLessThan(1e-4);

        byte[] weights = Files.readAllBytes(head.resolve(HeadFolder.WEIGHTS));
        weights[weights.length - 1] ^= 1;
        Files.write(head.resolve(HeadFolder.WEIGHTS), weights);
        assertThatThrownBy(() -> HeadFolder.read(head, encoder))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining("not those that the manifest describes");
        weights[weights.length - 1] ^= 1;
        Files.write(head.resolve(HeadFolder.WEIGHTS), weights);

        Path manifest = head.resolve(HeadFolder.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"small\"", "\"great\""));
        assertThatThrownBy(() -> HeadFolder.read(head, encoder))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining("altered");
    }

    @Test
    void aCheckpointOfAnotherTrainingIsNotGoneOnWith() throws IOException {
        Path pairs = pairs();
        trainer(pairs, "one").train(new Silent());
        Files.writeString(pairs, Files.readString(pairs).replace("lantern", "candle"));
        assertThatThrownBy(() -> trainer(pairs, "one").train(new Silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another training");
    }

    private HeadTrainer trainer(Path pairs, String name) {
        var recipe = new Recipe(new HeadShape(4, 16, 64, 8), 8, 4, 4, 2, 2, 2e-3, 7, 3, 5);
        return new HeadTrainer(
                new Lesson(pairs, Optional.empty(), Set.of()),
                Footing.miniLm(),
                folder.resolve(name),
                recipe,
                new Labels.Given(),
                1,
                Precision.FULL,
                "cpu");
    }

    private Path pairs() throws IOException {
        var lines = new ArrayList<String>();
        for (int text = 0; text < 24; text++) {
            String split = text < 12 ? "train" : text < 18 ? "dev" : "test";
            String one = WORDS.get(text % WORDS.size());
            String other = WORDS.get((text * 3 + 1) % WORDS.size());
            for (String word : List.of(one, other)) {
                lines.add("""
                        {"claim": "The text mentions \\"%s\\".", "response": "Text %d tells of the %s in the town.", "label": %b, \
                        "kind": "mention", "family": "keywords", "instruction": "%d", "split": "%s"}""".formatted(word, text, one, word.equals(one), text, split));
            }
        }
        return Files.write(folder.resolve("pairs.jsonl"), lines);
    }

    private static class Silent implements Watcher {
        @Override
        public void learned(int step, double loss) {}

        @Override
        public void tried(Trial trial) {}
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
