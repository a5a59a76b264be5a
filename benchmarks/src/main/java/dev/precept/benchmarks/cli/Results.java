package dev.precept.benchmarks.cli;

import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.rows.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder for results: all files take their places, or none does. */
record Results(Path folder) {
    /** @throws Unusable where it cannot be written to */
    void write(Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException refused) {
            throw new Unusable("`" + folder + "` cannot be written to", refused);
        }
    }

    static void write(Path file, String text) throws IOException {
        try (Replacement replacement = Replacement.of(file)) {
            replacement.stream().write(text.getBytes(StandardCharsets.UTF_8));
            replacement.commit();
        }
    }
}
