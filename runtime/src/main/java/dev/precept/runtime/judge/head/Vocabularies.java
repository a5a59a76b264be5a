package dev.precept.runtime.judge.head;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vocabularies of uncased tokenizers, in the two forms in which they come; others are no heads' own. */
final class Vocabularies {
    /** A cased vocabulary has it. */
    private static final String CASED = "The";

    private Vocabularies() {}

    /** Of {@code tokenizer.json}. @throws IllegalArgumentException where it is no uncased one of BERT's */
    static WordPieces tokenizer(byte[] file) {
        JsonNode model = new JsonMapper().readTree(file).path("model");
        if (!model.path("type").asString("WordPiece").equals("WordPiece")) {
            throw new IllegalArgumentException(
                    "its tokenizer is " + model.path("type").asString() + " and not WordPiece");
        }
        var ids = new HashMap<String, Integer>();
        model.path("vocab")
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        return checked(ids);
    }

    /** Of {@code vocab.txt}: a piece a line, whose number is its id. @throws IllegalArgumentException as above */
    static WordPieces lines(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        var ids = new HashMap<String, Integer>();
        for (int id = 0; id < lines.size(); id++) {
            ids.put(lines.get(id), id);
        }
        return checked(ids);
    }

    private static WordPieces checked(Map<String, Integer> ids) {
        Map.of("[UNK]", WordPieces.UNKNOWN, "[CLS]", WordPieces.FIRST, "[SEP]", WordPieces.LAST)
                .forEach((piece, id) -> {
                    if (ids.getOrDefault(piece, -1) != id.intValue()) {
                        throw new IllegalArgumentException(
                                "its tokenizer has no `" + piece + "` with the number " + id);
                    }
                });
        if (ids.containsKey(CASED)) {
            throw new IllegalArgumentException("its tokenizer tells capitals from small letters");
        }
        return new WordPieces(ids);
    }
}
