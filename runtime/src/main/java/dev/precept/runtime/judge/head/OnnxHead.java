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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** A head's graph in ONNX Runtime, through DJL. Serves all threads. */
public final class OnnxHead implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";

    private final Model model;

    private OnnxHead(Model model) {
        this.model = model;
    }

    /** @throws NoHeadException where ONNX Runtime is not on the class path or does not load here */
    static OnnxHead of(byte[] graph, int threads) {
        return of(graph, threads, Device.cpu().getDeviceType());
    }

    /**
     * @param device as DJL names it: {@code cpu}, {@code gpu0} and so on
     * @throws NoHeadException where it is not there, or ONNX Runtime does not run on it
     */
    static OnnxHead of(byte[] graph, int threads, String device) {
        quiet();
        try {
            Model model = Model.newInstance("head", Device.fromName(device), ENGINE);
            model.load(
                    new ByteArrayInputStream(graph),
                    Map.of("intraOpNumThreads", Integer.toString(threads), "interOpNumThreads", "1"));
            return new OnnxHead(model);
        } catch (IOException
                | MalformedModelException
                | LinkageError
                | IllegalArgumentException
                | IllegalStateException
                | EngineException broken) {
            throw new NoHeadException(
                    "ONNX Runtime cannot be loaded here, for the device `" + device + "`: " + broken.getMessage(),
                    broken);
        }
    }

    /** DJL asks the network neither for libraries nor to count its users. */
    public static void quiet() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    /** For each row and claim the logit and the window's weight; rows by claims by two. */
    float[] run(Sheet sheet) {
        var features = new Shape(sheet.rows(), sheet.length(), Feature.PER_TOKEN);
        return run(
                sheet,
                manager -> new NDList(
                        manager.create(sheet.features(), features),
                        manager.create(LongStream.rangeClosed(1, sheet.claims()).toArray())));
    }

    /** Of the encoder alone, a vector for each token; rows by tokens by its width. */
    float[] tokens(Sheet sheet) {
        return run(sheet, manager -> new NDList());
    }

    private float[] run(Sheet sheet, Function<NDManager, NDList> more) {
        try (NDManager manager = model.getNDManager().newSubManager();
                Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator())) {
            var grid = new Shape(sheet.rows(), sheet.length());
            var inputs = new NDList(
                    manager.create(sheet.ids(), grid),
                    manager.create(sheet.positions(), grid),
                    manager.create(sheet.segments(), grid));
            inputs.addAll(more.apply(manager));
            NDList out = predictor.predict(inputs);
            out.attach(manager);
            return out.singletonOrThrow().toFloatArray();
        } catch (TranslateException broken) {
            throw new IllegalStateException("the head did not run", broken);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
