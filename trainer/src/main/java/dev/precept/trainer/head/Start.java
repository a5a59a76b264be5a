package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Changes;
import dev.precept.runtime.judge.head.HeadGraph;
import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.SequencedMap;

/** A head before it has learned anything: it changes nothing of the encoder, and its answers are near to even. */
final class Start {
    private static final double FEATURES = 0.02;

    private Start() {}

    static SequencedMap<String, Tensor> of(PublicEncoder encoder, HeadShape shape, long seed) {
        var random = new Random(seed);
        var start = new LinkedHashMap<String, Tensor>();
        Changes.shapes(encoder.shape(), shape).forEach((name, size) -> {
            Tensor known = encoder.weights().get(name);
            start.put(name, known != null ? known : drawn(name, size, random));
        });
        return start;
    }

    private static Tensor drawn(String name, long[] shape, Random random) {
        int size = (int) Arrays.stream(shape).reduce(1, (one, other) -> one * other);
        double spread = spread(name, shape);
        var values = new float[size];
        for (int at = 0; at < size; at++) {
            values[at] = (float) (spread == 0 ? 0 : spread * random.nextGaussian());
        }
        return new Tensor(shape, values);
    }

    private static double spread(String name, long[] shape) {
        if (name.endsWith(Changes.UP) || name.endsWith(".bias")) {
            return 0;
        }
        if (name.equals(HeadGraph.FEATURES)) {
            return FEATURES;
        }
        double even = 1 / Math.sqrt(shape[0]);
        return name.startsWith("head.out.") ? even / 10 : even;
    }
}
