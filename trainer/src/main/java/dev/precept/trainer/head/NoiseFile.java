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
    /** Shares that together reach one say nothing, and near to it a correction blows up what is left. */
    private static final double MOST = 0.9;

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
        double falseYes = measured.path("flips_no").asDouble(0);
        double falseNo = measured.path("flips_yes").asDouble(0);
        double scale = Math.min(1, MOST / Math.max(MOST, falseYes + falseNo));
        return new Noise(scale * falseYes, scale * falseNo);
    }
}
