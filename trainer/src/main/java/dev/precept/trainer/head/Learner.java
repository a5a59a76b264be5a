package dev.precept.trainer.head;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.precept.runtime.judge.head.OnnxHead;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Tensor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SequencedMap;

/** A head that learns, step after step, on one thread. */
final class Learner implements AutoCloseable {
    private static final String ENGINE = "PyTorch";

    private final Engine engine;
    private final NDManager manager;
    private final Network network;
    private final Adam adam;
    private final Labels labels;

    /** @param start what is learned, as it stands at first */
    Learner(PublicEncoder encoder, SequencedMap<String, Tensor> start, Labels labels, Device device) {
        OnnxHead.quiet();
        this.engine = Engine.getEngine(ENGINE);
        this.manager = engine.newBaseManager(device);
        this.labels = labels;
        this.adam = new Adam(start);
        this.network = new Network(manager, encoder.shape(), encoder.weights(), start);
    }

    /** Learns from a batch; the loss before it did. */
    double step(Batch batch, double rate) {
        double loss;
        try (NDManager step = manager.newSubManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray value = Loss.of(step, logits(step, batch), batch.asked(), labels);
            collector.backward(value);
            loss = value.getFloat();
        }
        adam.step(network.learned(), rate);
        network.take(adam.weights());
        return loss;
    }

    /** The logit of each claim of each response; responses by the most claims. */
    float[] logits(Batch batch) {
        try (NDManager step = manager.newSubManager()) {
            return logits(step, batch).toFloatArray();
        }
    }

    private NDArray logits(NDManager step, Batch batch) {
        return Loss.pooled(step, network.logits(step, batch.sheet()), batch.windows());
    }

    /** What it has learned so far. */
    SequencedMap<String, Tensor> weights() {
        return adam.weights();
    }

    /** Takes over what was learned elsewhere, to be asked and not to learn on. */
    void take(SequencedMap<String, Tensor> weights) {
        network.take(weights);
    }

    void write(DataOutput out) throws IOException {
        adam.write(out);
    }

    void read(DataInput in) throws IOException {
        adam.read(in);
        network.take(adam.weights());
    }

    @Override
    public void close() {
        network.close();
    }
}
