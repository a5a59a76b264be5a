package dev.precept.trainer.head;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import dev.precept.runtime.judge.head.Changes;
import dev.precept.runtime.judge.head.EncoderShape;
import dev.precept.runtime.judge.head.Feature;
import dev.precept.runtime.judge.head.HeadGraph;
import dev.precept.runtime.judge.head.Sheet;
import dev.precept.runtime.judge.head.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.LongStream;

/** The packed head in PyTorch: the public encoder, frozen, and what is learned on it. */
final class Network implements AutoCloseable {
    private static final float FORBIDDEN = -3e38f;

    private final NDManager manager;
    private final EncoderShape shape;
    private final Map<String, NDArray> frozen = new HashMap<>();
    private final SequencedMap<String, NDArray> learned = new LinkedHashMap<>();

    /**
     * @param manager whose arrays these become
     * @param encoder the public weights
     * @param start what is learned, as it stands at first
     */
    Network(NDManager manager, EncoderShape shape, Map<String, Tensor> encoder, SequencedMap<String, Tensor> start) {
        this.manager = manager;
        this.shape = shape;
        encoder.forEach((name, tensor) -> {
            if (!start.containsKey(name)) {
                frozen.put(name, array(tensor));
            }
        });
        start.forEach((name, tensor) -> {
            NDArray array = array(tensor);
            array.setRequiresGradient(true);
            learned.put(name, array);
        });
    }

    /** In memory of PyTorch's own, whose alignment is always the same: the last digits of a product depend on it. */
    private NDArray array(Tensor tensor) {
        try (NDArray lent = manager.create(tensor.values(), new Shape(tensor.shape()))) {
            return lent.duplicate();
        }
    }

    /** What is learned, by name. */
    SequencedMap<String, NDArray> learned() {
        return learned;
    }

    /** Takes over what was learned elsewhere. */
    void take(SequencedMap<String, Tensor> weights) {
        learned.forEach((name, array) -> {
            Tensor tensor = Objects.requireNonNull(weights.get(name), name);
            try (NDArray lent = manager.create(tensor.values(), new Shape(tensor.shape()))) {
                array.muli(0).addi(lent);
            }
        });
    }

    /** For each row and claim the logit and the window's weight; rows by claims by two. Arrays of the step are its manager's. */
    NDArray logits(NDManager step, Sheet sheet) {
        var grid = new Shape(sheet.rows(), sheet.length());
        NDArray segments = step.create(sheet.segments(), grid);
        NDArray positions = step.create(sheet.positions(), grid);
        NDArray tokens = embedded(
                step.create(sheet.ids(), grid),
                positions,
                segments,
                step.create(sheet.features(), new Shape(sheet.rows(), sheet.length(), Feature.PER_TOKEN)));
        NDArray mask = mask(segments);
        for (int layer = 0; layer < shape.layers(); layer++) {
            tokens = layer("encoder.layer." + layer, tokens, mask);
        }
        return head(step, sheet, tokens, segments, positions);
    }

    private NDArray embedded(NDArray ids, NDArray positions, NDArray segments, NDArray features) {
        NDArray sum = looked(ids, "embeddings.word_embeddings.weight")
                .add(looked(positions, "embeddings.position_embeddings.weight"))
                .add(looked(segments.clip(0, 1), "embeddings.token_type_embeddings.weight"))
                .add(looked(features, HeadGraph.FEATURES).sum(new int[] {2}));
        return normalised(sum, "embeddings.LayerNorm");
    }

    private NDArray looked(NDArray ids, String table) {
        return Embedding.embedding(ids, weight(table), SparseFormat.DENSE).singletonOrThrow();
    }

    private static NDArray mask(NDArray segments) {
        NDArray seen = segments.expandDims(1);
        NDArray allowed = seen.eq(0).logicalOr(seen.eq(segments.expandDims(2)));
        return allowed.logicalNot()
                .toType(DataType.FLOAT32, false)
                .mul(FORBIDDEN)
                .expandDims(1);
    }

    private NDArray layer(String name, NDArray tokens, NDArray mask) {
        NDArray attended = dense(name + ".attention.output.dense", attention(name + ".attention.self", tokens, mask));
        NDArray middle = normalised(attended.add(tokens), name + ".attention.output.LayerNorm");
        NDArray inner = Activation.gelu(dense(name + ".intermediate.dense", middle));
        return normalised(dense(name + ".output.dense", inner).add(middle), name + ".output.LayerNorm");
    }

    private NDArray attention(String name, NDArray tokens, NDArray mask) {
        long rows = tokens.getShape().get(0);
        long length = tokens.getShape().get(1);
        long width = shape.hidden() / shape.heads();
        var split = new Shape(rows, length, shape.heads(), width);
        NDArray query = dense(name + ".query", tokens)
                .mul(1 / Math.sqrt(width))
                .reshape(split)
                .transpose(0, 2, 1, 3);
        NDArray key = dense(name + ".key", tokens).reshape(split).transpose(0, 2, 3, 1);
        NDArray value = dense(name + ".value", tokens).reshape(split).transpose(0, 2, 1, 3);
        NDArray shares = query.matMul(key).add(mask).softmax(-1);
        return shares.matMul(value).transpose(0, 2, 1, 3).reshape(new Shape(rows, length, shape.hidden()));
    }

    private NDArray head(NDManager step, Sheet sheet, NDArray tokens, NDArray segments, NDArray positions) {
        NDArray claims =
                step.create(LongStream.rangeClosed(1, sheet.claims()).toArray(), new Shape(1, sheet.claims(), 1));
        NDArray own = segments.expandDims(1).eq(claims).toType(DataType.FLOAT32, false);
        NDArray begins = positions.expandDims(1).eq(0).toType(DataType.FLOAT32, false);
        NDArray first = own.mul(begins).matMul(tokens);
        NDArray mean = own.matMul(tokens).div(own.sum(new int[] {2}, true).maximum(1));
        NDArray inner = Activation.gelu(affine(first.concat(mean, -1), HeadGraph.INNER));
        NDArray polarity =
                affine(inner, HeadGraph.POLARITY).add(HeadGraph.AFFIRMED).tanh();
        return affine(inner, HeadGraph.LOGIT).mul(polarity).concat(affine(inner, HeadGraph.WINDOW), -1);
    }

    /** A layer of the encoder with what is learned on it. */
    private NDArray dense(String name, NDArray input) {
        NDArray change = input.matMul(weight(name + Changes.DOWN)).matMul(weight(name + Changes.UP));
        return affine(input, name).add(change);
    }

    private NDArray affine(NDArray input, String name) {
        return input.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
    }

    private NDArray normalised(NDArray input, String name) {
        NDList out = LayerNorm.layerNorm(
                input, new Shape(shape.hidden()), weight(name + ".weight"), weight(name + ".bias"), (float)
                        HeadGraph.EPSILON);
        return out.singletonOrThrow();
    }

    private NDArray weight(String name) {
        NDArray array = learned.get(name);
        if (array == null) {
            array = frozen.get(name);
        }
        if (array == null) {
            throw new IllegalArgumentException("the weights have no `" + name + "`");
        }
        return array;
    }

    @Override
    public void close() {
        manager.close();
    }
}
