package dev.precept.runtime.judge.head;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Texts as the public encoder's vectors, untrained: what a head must be better than. Serves one thread. */
public final class Embedding implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";

    /** What the encoder was made for; the rest of a longer text is not read. */
    private static final int MOST_PIECES = 254;

    private final Model model;
    private final WordPieces pieces;

    private Embedding(Model model, WordPieces pieces) {
        this.model = model;
        this.pieces = pieces;
    }

    /** @throws NoHeadException where the encoder or ONNX Runtime is not on the class path or does not load here */
    public static Embedding open() {
        OnnxHead.quiet();
        try {
            WordPieces pieces = PublicEncoder.miniLm().pieces();
            Model model = Model.newInstance("embedding", Device.cpu(), ENGINE);
            model.load(new ByteArrayInputStream(PublicEncoder.graph()), Map.of());
            return new Embedding(model, pieces);
        } catch (IOException | MalformedModelException | LinkageError | EngineException broken) {
            throw new NoHeadException("the encoder cannot be loaded here: " + broken.getMessage(), broken);
        }
    }

    /** The mean of the vectors of its pieces, of length 1. */
    public float[] of(String text) {
        long[] ids = framed(pieces.of(text));
        var shape = new Shape(1, ids.length);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (NDManager manager = model.getNDManager().newSubManager();
                Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
            NDList out = predictor.predict(new NDList(
                    manager.create(ids, shape),
                    manager.create(ones, shape),
                    manager.create(new long[ids.length], shape)));
            out.attach(manager);
            return mean(out.getFirst().toFloatArray(), ids.length);
        } catch (TranslateException broken) {
            throw new IllegalStateException("the encoder did not run", broken);
        }
    }

    /** How alike two vectors of length 1 are, in [-1, 1]. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += (double) one[at] * other[at];
        }
        return sum;
    }

    @Override
    public void close() {
        model.close();
    }

    private static long[] framed(List<WordPieces.Piece> pieces) {
        int read = Math.min(pieces.size(), MOST_PIECES);
        var ids = new long[read + 2];
        ids[0] = WordPieces.FIRST;
        for (int at = 0; at < read; at++) {
            ids[at + 1] = pieces.get(at).id();
        }
        ids[read + 1] = WordPieces.LAST;
        return ids;
    }

    private static float[] mean(float[] vectors, int count) {
        int width = vectors.length / count;
        var sums = new double[width];
        for (int at = 0; at < vectors.length; at++) {
            sums[at % width] += vectors[at];
        }
        double length = Math.sqrt(Arrays.stream(sums).map(sum -> sum * sum).sum());
        var mean = new float[width];
        for (int at = 0; at < width; at++) {
            mean[at] = (float) (sums[at] / length);
        }
        return mean;
    }
}
