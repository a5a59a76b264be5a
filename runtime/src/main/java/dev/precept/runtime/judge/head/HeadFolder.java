package dev.precept.runtime.judge.head;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A head in a folder: weights, and a manifest that says what they are. One that was altered, or that does not fit the encoder at
 * hand, is refused.
 *
 * @param manifest what it is
 * @param weights what it changes in the encoder and adds to it, by name
 */
public record HeadFolder(Manifest manifest, SequencedMap<String, Tensor> weights) {
    public static final String MANIFEST = "manifest.json";
    public static final String WEIGHTS = "weights.safetensors";

    private static final String EMBEDDED = "/dev/precept/runtime/judge/head/standard/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    /** Where the files of a head come from. */
    @FunctionalInterface
    private interface Source {
        byte[] read(String file) throws IOException;
    }

    /** @throws NoHeadException where it is no head, was altered, or does not fit */
    public static HeadFolder read(Path folder, PublicEncoder encoder) {
        if (!Files.isDirectory(folder)) {
            throw new NoHeadException("`" + folder + "` is no folder");
        }
        return read("`" + folder + "`", file -> Files.readAllBytes(folder.resolve(file)), encoder);
    }

    /** The head that comes with Precept. */
    public static HeadFolder embedded(PublicEncoder encoder) {
        if (HeadFolder.class.getResource(EMBEDDED + MANIFEST) == null) {
            throw new NoHeadException("no head comes with this build: name the folder of one");
        }
        return read("the head that comes with Precept", file -> PublicEncoder.resource(EMBEDDED + file), encoder);
    }

    private static HeadFolder read(String where, Source source, PublicEncoder encoder) {
        Manifest manifest = manifest(where, source);
        byte[] weights = bytes(where, source, WEIGHTS);
        if (!sha256(weights).equals(manifest.weightsSha256())) {
            throw new NoHeadException(where + ": the weights are not those that the manifest describes");
        }
        try {
            var head = new HeadFolder(manifest, Safetensors.read(weights));
            head.check(where, encoder);
            return head;
        } catch (IllegalArgumentException unfit) {
            throw new NoHeadException(where + ": the weights cannot be read: " + unfit.getMessage(), unfit);
        }
    }

    private static Manifest manifest(String where, Source source) {
        byte[] bytes = bytes(where, source, MANIFEST);
        try {
            JsonNode tree = JSON.readTree(bytes);
            String format = tree.path("format").asString("");
            if (!Manifest.FORMAT.equals(format)) {
                throw new NoHeadException(where + ": its format is `" + format + "` and not `" + Manifest.FORMAT + "`");
            }
            Manifest manifest = JSON.treeToValue(tree, Manifest.class);
            if (!seal(manifest).equals(manifest.seal())) {
                throw new NoHeadException(where + ": the manifest was altered after it was written");
            }
            return manifest;
        } catch (JacksonException broken) {
            throw new NoHeadException(
                    where + ": `" + MANIFEST + "` is no manifest of a head: " + broken.getOriginalMessage(), broken);
        }
    }

    private static byte[] bytes(String where, Source source, String file) {
        try {
            return source.read(file);
        } catch (IOException absent) {
            throw new NoHeadException(where + ": there is no `" + file + "` that can be read", absent);
        }
    }

    private void check(String where, PublicEncoder encoder) {
        if (!manifest.encoderSha256().equals(encoder.graphSha256())
                || !manifest.tokenizerSha256().equals(encoder.tokenizerSha256())) {
            throw new NoHeadException(
                    "%s: it stands on the encoder %s (SHA-256 %.12s…), and here is %s (%.12s…); name the folder of the first by --judge-encoder, or by --encoder of `train` and `judge show`, or put it beside the head as `encoder`"
                            .formatted(
                                    where,
                                    manifest.encoder(),
                                    manifest.encoderSha256(),
                                    encoder.name(),
                                    encoder.graphSha256()));
        }
        if (manifest.features() != Feature.COUNT) {
            throw new NoHeadException(where + ": it was made by another version of Precept, with " + manifest.features()
                    + " features of tokens and not " + Feature.COUNT);
        }
        Map<String, long[]> shapes = Changes.shapes(encoder.shape(), manifest.shape());
        if (!shapes.keySet().equals(weights.keySet())) {
            throw new NoHeadException(where + ": its weights are not those of a head of this shape");
        }
        weights.forEach((name, tensor) -> {
            long[] shape = shapes.get(name);
            if (!Arrays.equals(shape, tensor.shape())) {
                throw new NoHeadException(where + ": the weights `" + name + "` have the shape "
                        + Arrays.toString(tensor.shape()) + " and not " + Arrays.toString(shape));
            }
        });
    }

    /** The files of a head. @param manifest without the hash of the weights and the seal, which are put in */
    public static Map<String, byte[]> files(Manifest manifest, Map<String, Tensor> weights) {
        byte[] bytes = Safetensors.written(weights);
        Manifest described = manifest.describing(bytes.length, sha256(bytes));
        return Map.of(WEIGHTS, bytes, MANIFEST, JSON.writeValueAsBytes(described.sealed(seal(described))));
    }

    private static String seal(Manifest manifest) {
        return sha256(JSON.writeValueAsBytes(manifest.sealed("")));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
