package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prompts of a file: lines of text, or JSON objects with a {@code prompt}. */
final class PromptFile {
    private PromptFile() {}

    /** @throws Unusable where it cannot be read, holds none, or a line of JSON has no prompt */
    static List<String> read(Path file) {
        var prompts = new ArrayList<String>();
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    prompts.add(prompt(file, line));
                }
            }
        } catch (IOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
        if (prompts.isEmpty()) {
            throw new Unusable("`" + file + "` holds no prompt");
        }
        return List.copyOf(prompts);
    }

    private static String prompt(Path file, Line line) {
        String text = new String(line.bytes(), StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            JsonNode prompt = JsonMapper.shared().readTree(text).path("prompt");
            if (prompt.isString()) {
                return prompt.stringValue();
            }
            throw new Unusable("%s:%d: there is no `prompt`".formatted(file, line.number()));
        } catch (JacksonException broken) {
            throw new Unusable("%s:%d: no JSON".formatted(file, line.number()), broken);
        }
    }
}
