package dev.precept.runtime.judge.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a head changes in the encoder, and what it adds: names, shapes, and the encoder's weights with the changes in them. */
public final class Changes {
    /** Inputs to the rank. */
    public static final String DOWN = ".down";

    /** The rank to outputs. */
    public static final String UP = ".up";

    private Changes() {}

    /** The dense layers that are changed, in order. */
    public static List<String> layers(EncoderShape encoder) {
        var names = new ArrayList<String>();
        for (int layer = 0; layer < encoder.layers(); layer++) {
            String name = "encoder.layer." + layer;
            for (String part : List.of(
                    ".attention.self.query",
                    ".attention.self.key",
                    ".attention.self.value",
                    ".attention.output.dense",
                    ".intermediate.dense",
                    ".output.dense")) {
                names.add(name + part);
            }
        }
        return names;
    }

    /** The normalisations, which a head has of its own. */
    public static List<String> norms(EncoderShape encoder) {
        var names = new ArrayList<String>();
        names.add("embeddings.LayerNorm");
        for (int layer = 0; layer < encoder.layers(); layer++) {
            names.add("encoder.layer." + layer + ".attention.output.LayerNorm");
            names.add("encoder.layer." + layer + ".output.LayerNorm");
        }
        return names;
    }

    /** The name and shape of every tensor that a head's weights hold. */
    public static SequencedMap<String, long[]> shapes(EncoderShape encoder, HeadShape head) {
        var shapes = new LinkedHashMap<String, long[]>();
        for (String layer : layers(encoder)) {
            boolean narrow = layer.endsWith(".output.dense") && !layer.contains("attention");
            long inputs = narrow ? encoder.intermediate() : encoder.hidden();
            long outputs = layer.endsWith(".intermediate.dense") ? encoder.intermediate() : encoder.hidden();
            shapes.put(layer + DOWN, new long[] {inputs, head.rank()});
            shapes.put(layer + UP, new long[] {head.rank(), outputs});
        }
        for (String norm : norms(encoder)) {
            shapes.put(norm + ".weight", new long[] {encoder.hidden()});
            shapes.put(norm + ".bias", new long[] {encoder.hidden()});
        }
        shapes.put("embeddings.token_type_embeddings.weight", new long[] {2, encoder.hidden()});
        shapes.put(HeadGraph.FEATURES, new long[] {Feature.COUNT, encoder.hidden()});
        shapes.put(HeadGraph.INNER + ".weight", new long[] {2L * encoder.hidden(), head.inner()});
        shapes.put(HeadGraph.INNER + ".bias", new long[] {head.inner()});
        for (String out : List.of(HeadGraph.LOGIT, HeadGraph.POLARITY, HeadGraph.WINDOW)) {
            shapes.put(out + ".weight", new long[] {head.inner(), 1});
            shapes.put(out + ".bias", new long[] {1});
        }
        return shapes;
    }

    /** All weights of the graph. */
    static Map<String, Tensor> merged(Map<String, Tensor> encoder, Map<String, Tensor> changes) {
        var merged = new LinkedHashMap<String, Tensor>(encoder);
        changes.forEach((name, tensor) -> {
            if (name.endsWith(DOWN)) {
                String layer = name.substring(0, name.length() - DOWN.length());
                String weight = layer + ".weight";
                merged.computeIfPresent(weight, (same, matrix) -> plus(matrix, tensor, known(changes, layer + UP)));
            } else if (!name.endsWith(UP)) {
                merged.put(name, tensor);
            }
        });
        return merged;
    }

    private static Tensor known(Map<String, Tensor> changes, String name) {
        Tensor tensor = changes.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the weights have no `" + name + "`");
        }
        return tensor;
    }

    private static Tensor plus(Tensor matrix, Tensor down, Tensor up) {
        int inputs = (int) down.shape()[0];
        int rank = (int) down.shape()[1];
        int outputs = (int) up.shape()[1];
        float[] sum = matrix.values().clone();
        for (int input = 0; input < inputs; input++) {
            for (int inner = 0; inner < rank; inner++) {
                float factor = down.values()[input * rank + inner];
                for (int output = 0; output < outputs; output++) {
                    sum[input * outputs + output] += factor * up.values()[inner * outputs + output];
                }
            }
        }
        return matrix.with(sum);
    }
}
