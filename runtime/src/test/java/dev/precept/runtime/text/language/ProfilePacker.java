package dev.precept.runtime.text.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code profiles.gz} of the figures in an installed langdetect 1.0.9: run {@code main} with the folder of that
 * Python package and the path of the resource.
 */
final class ProfilePacker {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    private ProfilePacker() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), pack(Path.of(arguments[0])));
    }

    private static byte[] pack(Path library) throws IOException {
        ProfilePacker packer = new ProfilePacker();
        List<JsonNode> profiles = profiles(library.resolve("profiles"));
        packer.putLabels(profiles);
        packer.putCharacters(library.resolve("utils").resolve("messages.properties"));
        packer.putNgrams(profiles);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new Compressor(compressed)) {
            packer.packed.writeTo(out);
        }
        return compressed.toByteArray();
    }

    private static List<JsonNode> profiles(Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> json.readTree(file.toFile())).toList();
        }
    }

    private void putLabels(List<JsonNode> profiles) {
        put(profiles.size());
        for (JsonNode profile : profiles) {
            put(profile.get("name").asString());
            for (JsonNode total : profile.get("n_words")) {
                put(total.asLong());
            }
        }
    }

    private void putCharacters(Path messages) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(messages)));
        put(properties.getProperty("DMARK_CLASS"));
        put(properties.getProperty("TO_NORMALIZE_VI_CHARS"));
        StringBuilder joined = new StringBuilder();
        for (String mark : List.of("0300", "0301", "0303", "0309", "0323")) {
            joined.append(properties.getProperty("NORMALIZED_VI_CHARS_" + mark));
        }
        put(joined.toString());
        List<String> kanjiGroups = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("NGram.KANJI"))
                .sorted()
                .map(properties::getProperty)
                .toList();
        put(kanjiGroups.size());
        kanjiGroups.forEach(this::put);
    }

    private void putNgrams(List<JsonNode> profiles) {
        TreeSet<Character> letters = new TreeSet<>();
        for (JsonNode profile : profiles) {
            profile.get("freq").propertyStream().forEach(entry -> {
                for (char character : entry.getKey().toCharArray()) {
                    letters.add(character);
                }
            });
        }
        letters.remove(' ');
        StringBuilder alphabet = new StringBuilder();
        letters.forEach(alphabet::append);
        put(alphabet.toString());
        TreeMap<Long, TreeMap<Integer, Long>> rows = rows(profiles, alphabet.toString());
        put(rows.size() - alphabet.length());
        long before = 0;
        for (long key : rows.tailMap(1L << CharacterCodes.BITS).keySet()) {
            put(key - before);
            before = key;
        }
        rows.values().forEach(row -> put(row.size()));
        rows.values().forEach(row -> row.keySet().forEach(this::put));
        rows.values().forEach(row -> row.values().forEach(this::put));
    }

    private static TreeMap<Long, TreeMap<Integer, Long>> rows(List<JsonNode> profiles, String alphabet) {
        TreeMap<Long, TreeMap<Integer, Long>> rows = new TreeMap<>();
        for (int language = 0; language < profiles.size(); language++) {
            for (Map.Entry<String, JsonNode> entry :
                    profiles.get(language).get("freq").properties()) {
                rows.computeIfAbsent(key(entry.getKey(), alphabet), key -> new TreeMap<>())
                        .put(language, entry.getValue().asLong());
            }
        }
        return rows;
    }

    private static long key(String ngram, String alphabet) {
        List<Integer> ranks = new ArrayList<>(List.of(0, 0));
        for (char character : ngram.toCharArray()) {
            int letter = alphabet.indexOf(character);
            ranks.add(letter < 0 ? CharacterCodes.SPACE : CharacterCodes.FIRST_LETTER + letter);
        }
        int size = ranks.size();
        return LanguageProfiles.key(ranks.get(size - 3), ranks.get(size - 2), ranks.get(size - 1));
    }

    private void put(String text) {
        put(text.length());
        text.chars().forEach(this::put);
    }

    private void put(long number) {
        long rest = number;
        while (rest > 0x7f) {
            packed.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        packed.write((int) rest);
    }

    private static final class Compressor extends GZIPOutputStream {
        Compressor(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
