package dev.precept.runtime.judge.head;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnx.proto.OnnxMl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Holds an encoder, as heads run it, to its public graph: one that is built otherwise than BERT shows here. */
public final class EncoderCheck {
    private static final String TEXT = "The refund of $12.50 was sent this morning; it takes two days to arrive.";
    private static final double FARTHEST = 1e-3;

    private EncoderCheck() {}

    /** @throws NoHeadException where the vectors of a text differ from those that the folder's graph gives */
    public static void check(Path folder, PublicEncoder encoder) throws IOException {
        double difference = difference(Files.readAllBytes(folder.resolve(PublicEncoder.GRAPH)), encoder);
        if (!(difference <= FARTHEST)) {
            throw new NoHeadException("`" + folder
                    + "` holds an encoder that is not built as BERT is: its vectors differ by " + difference);
        }
    }

    /** The largest difference of a number in a token's vector. */
    static double difference(byte[] publicGraph, PublicEncoder encoder) throws IOException {
        long[] ids = LongStream.concat(
                        LongStream.concat(
                                LongStream.of(WordPieces.FIRST),
                                encoder.pieces().of(TEXT).stream().mapToLong(WordPieces.Piece::id)),
                        LongStream.of(WordPieces.LAST))
                .toArray();
        var none = new long[ids.length];
        var all = new long[ids.length];
        Arrays.fill(all, 1);
        float[] expected = run(
                publicGraph,
                OnnxMl.ModelProto.parseFrom(publicGraph).getGraph().getInputList().stream()
                        .map(input -> input.getName().contains("mask")
                                ? all
                                : input.getName().contains("type") ? none : ids)
                        .toList());
        float[] written = run(
                HeadGraph.encoder(encoder.shape(), encoder.weights()),
                List.of(ids, LongStream.range(0, ids.length).toArray(), none));
        if (expected.length != written.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int at = 0; at < expected.length; at++) {
            largest = Math.max(largest, Math.abs(expected[at] - written[at]));
        }
        return largest;
    }

    private static float[] run(byte[] graph, List<long[]> inputs) throws IOException {
        OnnxHead.quiet();
        try (Model model = Model.newInstance("encoder", Device.cpu(), "OnnxRuntime")) {
            model.load(new ByteArrayInputStream(graph), Map.of());
            try (NDManager manager = model.getNDManager().newSubManager();
                    Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
                var given = new NDList();
                inputs.forEach(numbers -> given.add(manager.create(numbers, new Shape(1, numbers.length))));
                NDList out = predictor.predict(given);
                out.attach(manager);
                return out.getFirst().toFloatArray();
            }
        } catch (MalformedModelException | TranslateException broken) {
            throw new NoHeadException("the encoder's graph does not run: " + broken.getMessage(), broken);
        }
    }
}
