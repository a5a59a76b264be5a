package dev.precept.runtime.judge.head;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.SequencedMap;

/** A head that has learned nothing: its weights are drawn at random. */
final class RandomHead {
    static final HeadShape SHAPE = new HeadShape(4, 16, 48, 8);

    private RandomHead() {}

    static SequencedMap<String, Tensor> weights(PublicEncoder encoder) {
        var random = new Random(5);
        var weights = new LinkedHashMap<String, Tensor>();
        Changes.shapes(encoder.shape(), SHAPE).forEach((name, shape) -> {
            Tensor known = encoder.weights().get(name);
            var values = new float[(int) Arrays.stream(shape).reduce(1, (one, other) -> one * other)];
            for (int at = 0; at < values.length; at++) {
                values[at] = (float) (0.05 * random.nextGaussian());
            }
            weights.put(name, known != null ? known : new Tensor(shape, values));
        });
        return weights;
    }
}
