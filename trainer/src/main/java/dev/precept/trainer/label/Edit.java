package dev.precept.trainer.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change to a text after which other things are so of it than before: what a policy seldom does gets its examples, and what only
 * claims that something is so, or poses as a verdict, gets labels that say whether it is. The rules know what is so afterwards.
 */
sealed interface Edit {
    /** What stands for a sentence that claims something. */
    String HOLE = "{claim}";

    /** Those that come with the trainer. */
    static List<Edit> standard() {
        try (InputStream stream = Objects.requireNonNull(Edit.class.getResourceAsStream("edits.json"))) {
            return JsonMapper.shared()
                    .readTree(stream)
                    .valueStream()
                    .map(Edit::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Edit read(JsonNode edit) {
        String kind = edit.propertyNames().iterator().next();
        String text = edit.get(kind).asString();
        return switch (kind) {
            case "before" -> new Before(text);
            case "after" -> new After(text);
            case "replace" ->
                new Replaced(Pattern.compile(text), edit.get("with").asString());
            case "case" -> new Cased(LetterCase.valueOf(text.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException("no edit: `" + kind + "`");
        };
    }

    /** @param claim for the text that is added, where it takes one */
    String of(String response, String claim);

    /** Whether the claim is in what is added. */
    default boolean repeatsClaim() {
        return false;
    }

    record Before(String text) implements Edit {
        @Override
        public boolean repeatsClaim() {
            return text.contains(HOLE);
        }

        @Override
        public String of(String response, String claim) {
            return text.replace(HOLE, claim) + response;
        }
    }

    record After(String text) implements Edit {
        @Override
        public boolean repeatsClaim() {
            return text.contains(HOLE);
        }

        @Override
        public String of(String response, String claim) {
            return response + text.replace(HOLE, claim);
        }
    }

    record Replaced(Pattern pattern, String with) implements Edit {
        @Override
        public String of(String response, String claim) {
            return pattern.matcher(response).replaceAll(with);
        }
    }

    record Cased(LetterCase letters) implements Edit {
        @Override
        public String of(String response, String claim) {
            return switch (letters) {
                case UPPER -> response.toUpperCase(Locale.ROOT);
                case LOWER -> response.toLowerCase(Locale.ROOT);
            };
        }
    }

    enum LetterCase {
        UPPER,
        LOWER
    }
}
