package dev.precept.runtime.suite.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What NLTK and CPython themselves said; {@code make_golden.py} wrote it. */
final class Golden {
    /** A text, its sentences and its word tokens. */
    record Text(String text, List<String> sentences, List<String> tokens) {}

    private Golden() {}

    static List<Text> texts(NltkEdition edition) {
        JsonMapper mapper = JsonMapper.shared();
        return lines("nltk-" + edition + ".jsonl").stream()
                .map(line -> mapper.readValue(line, Text.class))
                .toList();
    }

    static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Golden.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
