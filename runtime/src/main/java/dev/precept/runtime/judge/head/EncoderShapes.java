package dev.precept.runtime.judge.head;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells how an encoder is built from what its graph holds. */
final class EncoderShapes {
    private static final int FEWEST_POSITIONS = 512;

    private EncoderShapes() {}

    /**
     * @param configuration its {@code config.json}; empty where there is none
     * @throws IllegalArgumentException where it is not built as BERT is
     */
    static EncoderShape of(OnnxWeights read, byte[] configuration) {
        Map<String, Tensor> weights = read.weights();
        int hidden = axis(weights, "embeddings.word_embeddings.weight", 1);
        int layers = 0;
        while (weights.containsKey("encoder.layer." + layers + ".intermediate.dense.weight")) {
            layers++;
        }
        if (layers == 0) {
            throw new IllegalArgumentException("its graph has no layers with BERT's names");
        }
        var shape = new EncoderShape(
                layers,
                hidden,
                heads(read, hidden, configuration),
                axis(weights, "encoder.layer.0.intermediate.dense.weight", 1),
                axis(weights, "embeddings.position_embeddings.weight", 0),
                axis(weights, "embeddings.word_embeddings.weight", 0));
        if (shape.positions() < FEWEST_POSITIONS) {
            throw new IllegalArgumentException(
                    "it reads " + shape.positions() + " tokens at once, and " + FEWEST_POSITIONS + " are needed");
        }
        return shape;
    }

    private static int axis(Map<String, Tensor> weights, String name, int axis) {
        return Optional.ofNullable(weights.get(name))
                .filter(tensor -> tensor.shape().length == 2)
                .map(tensor -> (int) tensor.shape()[axis])
                .orElseThrow(
                        () -> new IllegalArgumentException("its graph has no table `" + name + "` of 32-bit numbers"));
    }

    private static int heads(OnnxWeights read, int hidden, byte[] configuration) {
        JsonNode said = configuration.length == 0
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(configuration);
        int heads = said.path("num_attention_heads").asInt(read.heads(hidden).orElse(0));
        if (heads < 1 || hidden % heads != 0) {
            throw new IllegalArgumentException(
                    "how many heads of attention it has cannot be told: put its `config.json` beside it");
        }
        return heads;
    }
}
