package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A text read as JSON (RFC 8259): one object or array and nothing else, no key twice in one object, one code fence around
 * the whole allowed, and no deeper than 256 levels.
 */
sealed interface JsonText {
    /** Read once for each passage. */
    Feature<JsonText> OF = passage -> read(passage);

    int DEEPEST = 256;

    JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The observation that says so. */
    Observation observe(Passage passage);

    /**
     * It is JSON.
     *
     * @param keys the outermost object's keys in order; none of an array
     * @param content where it stands
     */
    record Whole(Shape shape, Set<String> keys, Fence content) implements JsonText {
        @Override
        public Observation observe(Passage passage) {
            return Observation.of(Outcome.HOLDS, () -> "JSON: " + shape.words, () -> List.of(evidence(passage)));
        }

        dev.precept.compiler.vocabulary.Evidence evidence(Passage passage) {
            return passage.evidence(content.from(), content.to());
        }
    }

    /** What the outermost value is. */
    enum Shape {
        OBJECT("an object"),
        ARRAY("an array");

        private final String words;

        Shape(String words) {
            this.words = words;
        }
    }

    /**
     * It is none.
     *
     * @param reason in a few words
     * @param at where that is seen
     * @param share how much of what should be JSON could be read, less than 1
     */
    record Broken(String reason, int at, double share) implements JsonText {
        static Broken of(String reason, long at, String json) {
            return new Broken(reason, (int) at, at / (json.length() + 1.0));
        }

        /** As near as the share of the text that could be read. */
        @Override
        public Observation observe(Passage passage) {
            return observe(passage, 1);
        }

        /** Where there is more to ask than to be JSON: half as near. */
        Observation observeHalf(Passage passage) {
            return observe(passage, 0.5);
        }

        private Observation observe(Passage passage, double most) {
            int length = passage.length();
            return new Observation(
                    Outcome.FAILS,
                    new Nearness(most * share, 1),
                    () -> reason,
                    () -> at < length
                            ? List.of(passage.evidence(at, passage.text().offsetByCodePoints(at, 1)))
                            : List.of());
        }
    }

    private static JsonText read(Passage passage) {
        passage.spend(2L * passage.length());
        Fence content = Fence.of(passage.text());
        String json = passage.text().substring(content.from(), content.to());
        JsonText read = read(json, content);
        return read instanceof Broken(var reason, var at, var share)
                ? new Broken(reason, content.from() + at, share)
                : read;
    }

    /** Reads a text that has no fence. */
    static JsonText read(String json, Fence content) {
        if (json.isEmpty()) {
            return Broken.of("no text", 0, json);
        }
        if (json.charAt(0) != '{' && json.charAt(0) != '[') {
            return Broken.of("no JSON object or array but " + Shown.quote(json), 0, json);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return read(parser, json, content);
        } catch (StreamConstraintsException deep) {
            return Broken.of("more than " + DEEPEST + " levels", place(deep, json), json);
        } catch (JacksonException broken) {
            int at = place(broken, json);
            return Broken.of(
                    at >= json.length()
                            ? "JSON that ends too early"
                            : "JSON that breaks off at " + Shown.quote(json.substring(at)),
                    at,
                    json);
        }
    }

    private static JsonText read(JsonParser parser, String json, Fence content) {
        var open = new ArrayDeque<Set<String>>();
        var outermost = new LinkedHashSet<String>();
        Shape shape = json.charAt(0) == '{' ? Shape.OBJECT : Shape.ARRAY;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    if (open.isEmpty() && parser.currentTokenLocation().getCharOffset() > 0) {
                        return Broken.of(
                                "a second value after the first",
                                parser.currentTokenLocation().getCharOffset(),
                                json);
                    }
                    open.push(
                            open.isEmpty() ? outermost : token == JsonToken.START_OBJECT ? new HashSet<>() : Set.of());
                }
                case END_OBJECT, END_ARRAY -> open.pop();
                case PROPERTY_NAME -> {
                    String key = parser.currentName();
                    if (!java.util.Objects.requireNonNull(open.peek()).add(key)) {
                        return Broken.of(
                                "the key " + Shown.quote(key) + " twice in one object",
                                parser.currentTokenLocation().getCharOffset(),
                                json);
                    }
                }
                default -> {
                    if (open.isEmpty()) {
                        return Broken.of(
                                "a second value after the first",
                                parser.currentTokenLocation().getCharOffset(),
                                json);
                    }
                }
            }
        }
        return new Whole(shape, java.util.Collections.unmodifiableSet(outermost), content);
    }

    private static int place(JacksonException broken, String json) {
        var location = broken.getLocation();
        long offset = location == null ? 0 : location.getCharOffset();
        return (int) Math.max(0, Math.min(offset, json.length()));
    }
}
