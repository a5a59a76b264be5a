package dev.precept.runtime.judge.head;

import java.util.List;
import java.util.Map;

/**
 * What a head is: everything that must fit before it may judge, and what is known of it.
 *
 * @param format of the folder
 * @param name of the head
 * @param claim the one claim that a dedicated head is for; empty for one that takes any
 * @param encoder the public encoder it stands on
 * @param encoderSha256 of the encoder's graph
 * @param tokenizerSha256 of the encoder's tokenizer
 * @param shape what it adds
 * @param features rows of the table of features
 * @param weights bytes of the file of weights
 * @param weightsSha256 of that file
 * @param dataSha256 of the pairs it was trained on
 * @param data what those were, in words and numbers
 * @param recipe how it was trained, by the names of the options
 * @param kinds what it is calibrated for
 * @param parity the largest difference of a logit between training and serving
 * @param licence of the weights
 * @param seal SHA-256 of all this without the seal
 */
public record Manifest(
        String format,
        String name,
        String claim,
        String encoder,
        String encoderSha256,
        String tokenizerSha256,
        HeadShape shape,
        int features,
        long weights,
        String weightsSha256,
        String dataSha256,
        Map<String, String> data,
        Map<String, String> recipe,
        List<Kind> kinds,
        double parity,
        String licence,
        String seal) {
    public static final String FORMAT = "precept-head/2";

    public Manifest {
        data = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(data));
        recipe = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(recipe));
        kinds = List.copyOf(kinds);
    }

    /** Changes whenever an answer may. */
    public String version() {
        return seal.substring(0, Math.min(12, seal.length()));
    }

    /** Whether it is for exactly one claim. */
    public boolean dedicated() {
        return !claim.isEmpty();
    }

    Manifest sealed(String sealed) {
        return new Manifest(
                format,
                name,
                claim,
                encoder,
                encoderSha256,
                tokenizerSha256,
                shape,
                features,
                weights,
                weightsSha256,
                dataSha256,
                data,
                recipe,
                kinds,
                parity,
                licence,
                sealed);
    }

    Manifest describing(long bytes, String sha256) {
        return new Manifest(
                format,
                name,
                claim,
                encoder,
                encoderSha256,
                tokenizerSha256,
                shape,
                features,
                bytes,
                sha256,
                dataSha256,
                data,
                recipe,
                kinds,
                parity,
                licence,
                seal);
    }
}
