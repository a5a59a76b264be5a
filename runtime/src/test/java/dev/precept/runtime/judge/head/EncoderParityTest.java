package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The graph that Precept writes, held to the public encoder's own. */
class EncoderParityTest {
    private static final String TEXT = "The refund of $12.50 was sent this morning; it takes two days to arrive.";

    @Test
    void tokensAreTurnedIntoTheVectorsOfThePublicGraph() throws Exception {
        PublicEncoder encoder = PublicEncoder.miniLm();
        long[] ids = framed(encoder.pieces().of(TEXT));
        float[] expected = run(PublicEncoder.graph(), manager -> publicInputs(manager, ids));
        float[] written =
                run(HeadGraph.encoder(encoder.shape(), encoder.weights()), manager -> ownInputs(manager, ids));

        assertThat(written).hasSameSizeAs(expected).contains(expected, within(1e-5f));
    }

    private static long[] framed(List<WordPieces.Piece> pieces) {
        var ids = new long[pieces.size() + 2];
        ids[0] = WordPieces.FIRST;
        for (int at = 0; at < pieces.size(); at++) {
            ids[at + 1] = pieces.get(at).id();
        }
        ids[ids.length - 1] = WordPieces.LAST;
        return ids;
    }

    private static NDList publicInputs(NDManager manager, long[] ids) {
        var shape = new Shape(1, ids.length);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        return new NDList(
                manager.create(ids, shape), manager.create(ones, shape), manager.create(new long[ids.length], shape));
    }

    private static NDList ownInputs(NDManager manager, long[] ids) {
        var shape = new Shape(1, ids.length);
        var positions = new long[ids.length];
        Arrays.setAll(positions, at -> at);
        return new NDList(
                manager.create(ids, shape),
                manager.create(positions, shape),
                manager.create(new long[ids.length], shape));
    }

    private static float[] run(byte[] graph, Function<NDManager, NDList> inputs) throws Exception {
        OnnxHead.quiet();
        try (Model model = Model.newInstance("encoder", Device.cpu(), "OnnxRuntime")) {
            model.load(new ByteArrayInputStream(graph), Map.of());
            try (NDManager manager = model.getNDManager().newSubManager();
                    Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
                NDList out = predictor.predict(inputs.apply(manager));
                out.attach(manager);
                return out.getFirst().toFloatArray();
            }
        } catch (LinkageError absent) {
            assumeThat(absent).as("ONNX Runtime's native library loads here").isNull();
            throw absent;
        }
    }
}
