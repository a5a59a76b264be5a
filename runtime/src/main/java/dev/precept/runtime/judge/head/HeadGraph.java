package dev.precept.runtime.judge.head;

import java.util.Map;

/**
 * The packed head as an ONNX graph: a text and the claims about it are one sequence, in which the text sees itself alone and a claim
 * sees the text and itself. So a text is encoded once for all its claims, and no claim changes the answer to another.
 */
public final class HeadGraph {
    public static final String FEATURES = "head.features";
    public static final String INNER = "head.inner";
    public static final String LOGIT = "head.out.logit";
    public static final String POLARITY = "head.out.polarity";
    public static final String WINDOW = "head.out.window";
    public static final String LOGITS = "logits";

    /** Of the public encoder's normalisation. */
    public static final double EPSILON = 1e-12;

    /** Added to the polarity, so that at first every claim is taken for an affirmation. */
    public static final double AFFIRMED = 1;

    private static final double FORBIDDEN = -3e38;

    private final GraphWriter graph = new GraphWriter();
    private final EncoderShape shape;
    private final Map<String, Tensor> weights;

    private HeadGraph(EncoderShape shape, Map<String, Tensor> weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * Takes {@code ids}, {@code positions}, {@code segments} (rows by tokens), {@code features} (with as many for each token) and
     * {@code claims} (the numbers from 1 to the most claims of a row); gives two numbers for each claim, the logit and how much
     * this window weighs among those of its text.
     *
     * @param weights of the encoder and of the head, with what the head changes already added
     */
    static byte[] of(EncoderShape shape, Map<String, Tensor> weights) {
        var writing = new HeadGraph(shape, weights);
        String tokens = writing.encoded();
        writing.graph.output(writing.logits(tokens), LOGITS, "rows", "claims", 2);
        return writing.graph.written();
    }

    /** The encoder alone: a vector for each token. */
    static byte[] encoder(EncoderShape shape, Map<String, Tensor> weights) {
        var writing = new HeadGraph(shape, weights);
        writing.graph.output(writing.encoded(), "tokens", "rows", "tokens", shape.hidden());
        return writing.graph.written();
    }

    private String encoded() {
        String ids = graph.input("ids", "rows", "tokens");
        String positions = graph.input("positions", "rows", "tokens");
        String segments = graph.input("segments", "rows", "tokens");
        String kind = graph.of("Min", graph.of("Max", segments, graph.wholes(0)), graph.wholes(1));
        String sum = graph.of(
                "Add",
                graph.of("Gather", weight("embeddings.word_embeddings.weight"), ids),
                graph.of("Gather", weight("embeddings.position_embeddings.weight"), positions));
        sum = graph.of("Add", sum, graph.of("Gather", weight("embeddings.token_type_embeddings.weight"), kind));
        if (weights.containsKey(FEATURES)) {
            String learned =
                    graph.of("Gather", weight(FEATURES), graph.input("features", "rows", "tokens", Feature.PER_TOKEN));
            sum = graph.of(
                    "Add", sum, graph.of("Squeeze", graph.of("ReduceSum", learned, graph.wholes(2)), graph.wholes(2)));
        }
        String tokens = normalised(sum, "embeddings.LayerNorm");
        String mask = mask(segments);
        for (int layer = 0; layer < shape.layers(); layer++) {
            tokens = layer("encoder.layer." + layer, tokens, mask);
        }
        return tokens;
    }

    /** 0 where a token may look, far below where it may not: at the text, and at the segment it is of. */
    private String mask(String segments) {
        String seen = graph.of("Unsqueeze", segments, graph.wholes(1));
        String seeing = graph.of("Unsqueeze", segments, graph.wholes(2));
        String allowed = graph.of("Or", graph.of("Equal", seen, graph.wholes(0)), graph.of("Equal", seen, seeing));
        String mask = graph.of("Where", allowed, graph.number(0), graph.number(FORBIDDEN));
        return graph.of("Unsqueeze", mask, graph.wholes(1));
    }

    private String layer(String name, String tokens, String mask) {
        String attended = dense(name + ".attention.output.dense", attention(name + ".attention.self", tokens, mask));
        String middle = normalised(graph.of("Add", attended, tokens), name + ".attention.output.LayerNorm");
        String inner = graph.of("Gelu", dense(name + ".intermediate.dense", middle));
        return normalised(graph.of("Add", dense(name + ".output.dense", inner), middle), name + ".output.LayerNorm");
    }

    private String attention(String name, String tokens, String mask) {
        long width = shape.hidden() / shape.heads();
        String split = graph.wholes(0, 0, shape.heads(), width);
        String query = graph.transposed(graph.of("Reshape", dense(name + ".query", tokens), split), 0L, 2L, 1L, 3L);
        String key = graph.transposed(graph.of("Reshape", dense(name + ".key", tokens), split), 0L, 2L, 3L, 1L);
        String value = graph.transposed(graph.of("Reshape", dense(name + ".value", tokens), split), 0L, 2L, 1L, 3L);
        String scores = graph.of("Mul", graph.of("MatMul", query, key), graph.number(1 / Math.sqrt(width)));
        String shares = graph.axis("Softmax", -1, graph.of("Add", scores, mask));
        String seen = graph.transposed(graph.of("MatMul", shares, value), 0L, 2L, 1L, 3L);
        return graph.of("Reshape", seen, graph.wholes(0, 0, shape.hidden()));
    }

    /**
     * Of each claim the first token and the mean of all, through one layer, to two numbers. The logit is what is found times the way
     * in which the claim speaks of it, from -1 to 1: a sum can hardly learn that a denial turns everything round.
     */
    private String logits(String tokens) {
        String claims = graph.of("Unsqueeze", graph.input("claims", "claims"), graph.wholes(1));
        String segments = graph.of("Unsqueeze", "segments", graph.wholes(1));
        String own = graph.cast(graph.of("Equal", segments, claims));
        String begins =
                graph.cast(graph.of("Equal", graph.of("Unsqueeze", "positions", graph.wholes(1)), graph.wholes(0)));
        String first = graph.of("MatMul", graph.of("Mul", own, begins), tokens);
        String size = graph.of("Max", graph.of("ReduceSum", own, graph.wholes(2)), graph.number(1));
        String mean = graph.of("Div", graph.of("MatMul", own, tokens), size);
        String inner = graph.of("Gelu", dense(INNER, graph.axis("Concat", -1, first, mean)));
        String polarity = graph.of("Tanh", graph.of("Add", dense(POLARITY, inner), graph.number(AFFIRMED)));
        return graph.axis("Concat", -1, graph.of("Mul", dense(LOGIT, inner), polarity), dense(WINDOW, inner));
    }

    private String dense(String name, String input) {
        return graph.of("Add", graph.of("MatMul", input, weight(name + ".weight")), weight(name + ".bias"));
    }

    private String normalised(String input, String name) {
        return graph.normalised(EPSILON, input, weight(name + ".weight"), weight(name + ".bias"));
    }

    private String weight(String name) {
        Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the weights have no `" + name + "`");
        }
        return graph.constant(name, tensor);
    }
}
