package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph that Precept writes, held to public encoders' own. */
class EncoderParityTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        try {
            OnnxHead.of(
                            HeadGraph.encoder(
                                    PublicEncoder.miniLm().shape(),
                                    PublicEncoder.miniLm().weights()),
                            1)
                    .close();
        } catch (NoHeadException absent) {
            assumeThat(absent).as("ONNX Runtime loads here").isNull();
        }
    }

    @Test
    void tokensAreTurnedIntoTheVectorsOfThePublicGraph() throws IOException {
        PublicEncoder encoder = PublicEncoder.miniLm();
        assertThat(encoder.shape()).isEqualTo(new EncoderShape(6, 384, 12, 1536, 512, 30522));
        assertThat(EncoderCheck.difference(PublicEncoder.miniLmGraph(), encoder))
                .isLessThan(1e-5);
    }

    @Test
    void anEncoderOfOtherHeadsThanItsGraphHasIsToldByItsVectors() throws IOException {
        Path miniLm = miniLm();
        assertThat(PublicEncoder.read(miniLm).graphSha256())
                .isEqualTo(PublicEncoder.miniLm().graphSha256());
        Files.writeString(miniLm.resolve("config.json"), "{\"num_attention_heads\": 6}");
        PublicEncoder wrong = PublicEncoder.read(miniLm);

        assertThat(wrong.shape().heads()).isEqualTo(6);
        assertThatThrownBy(() -> EncoderCheck.check(miniLm, wrong))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining("not built as BERT is");
    }

    @Test
    void theVocabularyMayComeAsLinesAndMustBeUncased() throws IOException {
        Path miniLm = miniLm();
        WordPieces pieces = PublicEncoder.miniLm().pieces();
        Files.delete(miniLm.resolve("tokenizer.json"));
        assertThatThrownBy(() -> PublicEncoder.read(miniLm))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining("it needs `model.onnx`");

        var lines = new String[pieces.ids().size()];
        pieces.ids().forEach((piece, id) -> lines[id] = piece);
        Files.write(miniLm.resolve("vocab.txt"), java.util.List.of(lines));
        assertThat(PublicEncoder.read(miniLm).pieces()).isEqualTo(pieces);

        lines[1000] = "The";
        Files.write(miniLm.resolve("vocab.txt"), java.util.List.of(lines));
        assertThatThrownBy(() -> PublicEncoder.read(miniLm)).hasMessageContaining("capitals");
    }

    @Test
    void aGraphOfSomethingElseIsRefused() throws IOException {
        Path miniLm = miniLm();
        Files.write(
                miniLm.resolve("model.onnx"),
                HeadGraph.encoder(
                        PublicEncoder.miniLm().shape(), PublicEncoder.miniLm().weights()));
        assertThatThrownBy(() -> PublicEncoder.read(miniLm))
                .isInstanceOf(NoHeadException.class)
                .hasMessageContaining("heads of attention");
    }

    private Path miniLm() throws IOException {
        Files.write(folder.resolve("model.onnx"), PublicEncoder.miniLmGraph());
        Files.write(folder.resolve("tokenizer.json"), PublicEncoder.resource("/all-minilm-l6-v2-tokenizer.json"));
        return folder;
    }
}
