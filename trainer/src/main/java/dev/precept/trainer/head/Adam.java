package dev.precept.trainer.head;

import ai.djl.ndarray.NDArray;
import dev.precept.runtime.judge.head.Tensor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Adam with decoupled weight decay. What it remembers is held here, as plain numbers beside the weights, so that a training which
 * was cut off goes on as if it had not been.
 */
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.98;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 0.01;

    /** The longest a step's gradient may be, over all weights. */
    private static final double LONGEST = 1.0;

    private final SequencedMap<String, Slot> slots = new LinkedHashMap<>();
    private int steps;

    /** Weights with the running means of their gradients and of the gradients' squares. */
    private record Slot(Tensor weights, float[] mean, float[] square) {}

    Adam(SequencedMap<String, Tensor> start) {
        start.forEach((name, tensor) -> slots.put(
                name,
                new Slot(
                        new Tensor(tensor.shape(), tensor.values().clone()),
                        new float[tensor.values().length],
                        new float[tensor.values().length])));
    }

    /** The weights as they stand now. */
    SequencedMap<String, Tensor> weights() {
        var weights = new LinkedHashMap<String, Tensor>();
        slots.forEach((name, slot) -> weights.put(name, slot.weights()));
        return weights;
    }

    int steps() {
        return steps;
    }

    /**
     * Moves the weights against the gradients of the arrays, and empties those.
     *
     * @throws IllegalStateException where a gradient is no number: the training has come apart
     */
    void step(Map<String, NDArray> arrays, double rate) {
        Map<String, float[]> gradients = taken(arrays);
        double length =
                Math.sqrt(gradients.values().stream().mapToDouble(Adam::squares).sum());
        if (!Double.isFinite(length)) {
            throw new IllegalStateException("the gradient of step " + (steps + 1) + " is no number");
        }
        steps++;
        double scale = Math.min(1, LONGEST / Math.max(length, 1e-12));
        slots.forEach((name, slot) -> move(slot, Objects.requireNonNull(gradients.get(name), name), scale, rate));
    }

    private static Map<String, float[]> taken(Map<String, NDArray> arrays) {
        var gradients = new LinkedHashMap<String, float[]>();
        arrays.forEach((name, array) -> {
            try (NDArray gradient = array.getGradient()) {
                gradients.put(name, gradient.toFloatArray());
                gradient.subi(gradient);
            }
        });
        return gradients;
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    private void move(Slot slot, float[] gradient, double scale, double rate) {
        float[] values = slot.weights().values();
        double firstBias = 1 - Math.pow(FIRST, steps);
        double secondBias = 1 - Math.pow(SECOND, steps);
        boolean decays = slot.weights().shape().length > 1;
        for (int at = 0; at < values.length; at++) {
            double one = gradient[at] * scale;
            slot.mean[at] = (float) (FIRST * slot.mean[at] + (1 - FIRST) * one);
            slot.square[at] = (float) (SECOND * slot.square[at] + (1 - SECOND) * one * one);
            double change = slot.mean[at] / firstBias / (Math.sqrt(slot.square[at] / secondBias) + EPSILON);
            values[at] -= (float) (rate * (change + (decays ? DECAY * values[at] : 0)));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(steps);
        for (Slot slot : slots.values()) {
            write(out, slot.weights().values());
            write(out, slot.mean);
            write(out, slot.square);
        }
    }

    /** Takes up what was written of one with the same weights. */
    void read(DataInput in) throws IOException {
        steps = in.readInt();
        for (Slot slot : slots.values()) {
            read(in, slot.weights().values());
            read(in, slot.mean);
            read(in, slot.square);
        }
    }

    private static void write(DataOutput out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void read(DataInput in, float[] values) throws IOException {
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readFloat();
        }
    }
}
