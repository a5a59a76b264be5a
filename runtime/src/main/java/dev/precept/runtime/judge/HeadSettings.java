package dev.precept.runtime.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How heads are run here.
 *
 * @param encoder the folder of the encoder that they stand on; empty where it lies beside them, or is the usual one
 * @param device {@code cpu}, or {@code gpu0} and so on
 */
public record HeadSettings(Optional<Path> encoder, String device) {
    /** Those that nobody changed. */
    public static final HeadSettings USUAL = new HeadSettings(Optional.empty(), "cpu");
}
