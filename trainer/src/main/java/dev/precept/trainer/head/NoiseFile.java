package dev.precept.trainer.head;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The noise of pseudo-labels as `precept label` measures it. */
public final class NoiseFile {
    /** Labels that err more often than not say nothing, and a correction would turn them round. */
    private static final double MOST = 0.45;

    private NoiseFile() {}

    /**
     * Labels with that noise taken into account.
     *
     * @throws IOException where the file cannot be read or is no table of noise
     */
    public static Labels read(Path file) throws IOException {
        try {
            JsonNode noise = new JsonMapper().readTree(Files.readAllBytes(file));
            var families = new TreeMap<String, Noise>();
            noise.path("families").properties().forEach(entry -> families.put(entry.getKey(), noise(entry.getValue())));
            if (!noise.has("all")) {
                throw new IOException("`" + file + "` says nothing of noise: `all` is missing");
            }
            return new Labels.Corrected(families, noise(noise.path("all")));
        } catch (JacksonException broken) {
            throw new IOException("`" + file + "` is no JSON", broken);
        }
    }

    private static Noise noise(JsonNode measured) {
        return Noise.of(share(measured.path("false_positive")), share(measured.path("false_negative")));
    }

    private static double share(JsonNode counted) {
        return Math.clamp(counted.path("share").asDouble(0), 0, MOST);
    }
}
