package dev.precept.runtime.suite.reference;

import dev.precept.runtime.suite.reference.PunktParameters.Collocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads Punkt parameters: NLTK's as one JSON file or as a {@code punkt_tab} folder, and our own from the resources. */
public final class PunktParameterFiles {
    private static final String ENGLISH = "punkt-english.txt";

    private PunktParameterFiles() {}

    /** Reads a {@code punkt_tab} folder or else a JSON file. */
    public static PunktParameters read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return tab(path);
        }
        try (InputStream json = Files.newInputStream(path)) {
            return json(json);
        }
    }

    /** Reads {@code abbrev_types}, {@code collocations}, {@code sent_starters} and {@code ortho_context}. */
    public static PunktParameters json(InputStream json) {
        Set<String> abbreviations = new HashSet<>();
        Set<Collocation> collocations = new HashSet<>();
        Set<String> starters = new HashSet<>();
        Map<String, Integer> context = new HashMap<>();
        Set<String> missing = new TreeSet<>(Set.of("abbrev_types", "collocations", "sent_starters", "ortho_context"));
        // As a stream: the tables are large, and binding them to a record takes three times as long.
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                missing.remove(name);
                parser.nextToken();
                switch (name) {
                    case "abbrev_types" -> readWords(parser, abbreviations::add);
                    case "sent_starters" -> readWords(parser, starters::add);
                    case "collocations" -> readCollocations(parser, collocations);
                    case "ortho_context" -> readContext(parser, context);
                    default -> parser.skipChildren();
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Punkt parameters lack " + missing);
        }
        return new PunktParameters(abbreviations, collocations, starters, context);
    }

    private static void readWords(JsonParser parser, Consumer<String> words) {
        expect(parser.currentToken(), JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            words.accept(parser.getString());
        }
        expect(parser.currentToken(), JsonToken.END_ARRAY);
    }

    private static void readCollocations(JsonParser parser, Set<Collocation> collocations) {
        expect(parser.currentToken(), JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            List<String> pair = new ArrayList<>();
            readWords(parser, pair::add);
            collocations.add(pair(pair));
        }
        expect(parser.currentToken(), JsonToken.END_ARRAY);
    }

    private static void readContext(JsonParser parser, Map<String, Integer> context) {
        expect(parser.currentToken(), JsonToken.START_OBJECT);
        for (String word = parser.nextName(); word != null; word = parser.nextName()) {
            context.put(word, parser.nextIntValue(0));
        }
        expect(parser.currentToken(), JsonToken.END_OBJECT);
    }

    private static void expect(JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw new IllegalArgumentException("Punkt parameters hold " + token + " instead of " + wanted);
        }
    }

    private static Collocation pair(List<String> words) {
        if (words.size() != 2) {
            throw new IllegalArgumentException("a collocation has two words, not " + words);
        }
        return new Collocation(words.get(0), words.get(1));
    }

    private static PunktParameters tab(Path folder) throws IOException {
        Map<String, Integer> context = new HashMap<>();
        for (String line : lines(folder, "ortho_context.tab")) {
            List<String> columns = columns(line);
            context.put(columns.get(0), Integer.parseInt(columns.get(1)));
        }
        Set<Collocation> collocations = new HashSet<>();
        for (String line : lines(folder, "collocations.tab")) {
            collocations.add(pair(columns(line)));
        }
        return new PunktParameters(
                Set.copyOf(lines(folder, "abbrev_types.txt")),
                collocations,
                Set.copyOf(lines(folder, "sent_starters.txt")),
                context);
    }

    /** Sections of words: a line that ends in a colon names what the words of the lines below it are. */
    static PunktParameters english() {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> section = new HashSet<>();
        for (String line : resource().lines().toList()) {
            if (line.endsWith(":")) {
                section = sections.computeIfAbsent(line, name -> new HashSet<>());
            } else if (!line.startsWith("#")) {
                section.addAll(PythonText.split(line));
            }
        }
        Map<String, Integer> context = new HashMap<>();
        for (String word : sections.getOrDefault("common words:", Set.of())) {
            context.put(word, Orthography.CAPITAL_AT_START | Orthography.SMALL_INSIDE);
        }
        return new PunktParameters(
                sections.getOrDefault("abbreviations:", Set.of()),
                Set.of(),
                sections.getOrDefault("sentence starters:", Set.of()),
                context);
    }

    private static String resource() {
        try (InputStream stream = PunktParameterFiles.class.getResourceAsStream(ENGLISH)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + ENGLISH + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        // No stripping: abbreviations may end in a space.
        return Files.readAllLines(folder.resolve(name)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> columns(String line) {
        List<String> columns = PythonText.split(line, "\t");
        if (columns.size() != 2) {
            throw new IllegalArgumentException("two columns expected: `" + line + "`");
        }
        return columns;
    }
}
