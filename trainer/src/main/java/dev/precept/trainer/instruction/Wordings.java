package dev.precept.trainer.instruction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The kinds of claim that are known, each with its sentences. Immutable. */
public final class Wordings {
    private final List<Wording> all;
    private final Map<String, Meant> fixed = new LinkedHashMap<>();
    private final List<Reader> open = new ArrayList<>();

    private record Reader(Pattern pattern, Wording wording, Polarity polarity) {}

    private Wordings(List<Wording> all) {
        this.all = List.copyOf(all);
        for (Wording wording : this.all) {
            read(wording, wording.is(), Polarity.IS);
            read(wording, wording.also(), Polarity.IS);
            read(wording, wording.isNot(), Polarity.IS_NOT);
            read(wording, wording.alsoNot(), Polarity.IS_NOT);
        }
    }

    /** Those that come with the trainer. */
    public static Wordings standard() {
        return new Wordings(Resource.read("wordings.json")
                .valueStream()
                .map(Wordings::wording)
                .toList());
    }

    public List<Wording> all() {
        return all;
    }

    /** The kind of that name. */
    public Optional<Wording> kind(String name) {
        return all.stream().filter(wording -> wording.kind().equals(name)).findFirst();
    }

    /** What a sentence claims, where it is one of these. */
    public Optional<Meant> meant(String sentence) {
        Meant known = fixed.get(sentence);
        return known == null
                ? open.stream().flatMap(reader -> read(reader, sentence)).findFirst()
                : Optional.of(known);
    }

    private void read(Wording wording, List<String> sentences, Polarity polarity) {
        for (String sentence : sentences) {
            if (!wording.isOpen()) {
                fixed.put(sentence, new Meant(wording, "", polarity));
            } else if (wording.values().isEmpty()) {
                open.add(new Reader(pattern(sentence), wording, polarity));
            } else {
                for (String value : wording.values()) {
                    fixed.put(Wording.filled(sentence, value), new Meant(wording, value, polarity));
                }
            }
        }
    }

    private static Stream<Meant> read(Reader reader, String sentence) {
        Matcher matcher = reader.pattern().matcher(sentence);
        return matcher.matches()
                ? Stream.of(new Meant(reader.wording(), matcher.group(1).toLowerCase(Locale.ROOT), reader.polarity()))
                : Stream.empty();
    }

    private static Pattern pattern(String sentence) {
        int hole = sentence.indexOf(Wording.HOLE);
        return Pattern.compile(Pattern.quote(sentence.substring(0, hole)) + "([^\"]+)"
                + Pattern.quote(sentence.substring(hole + Wording.HOLE.length())));
    }

    private static Wording wording(JsonNode node) {
        return new Wording(
                node.get("kind").asString(),
                Optional.ofNullable(node.get("rule")).map(JsonNode::asString),
                Resource.texts(node.path("values")),
                Resource.texts(node.get("is")),
                Resource.texts(node.get("is not")),
                Resource.texts(node.path("also")),
                Resource.texts(node.path("also not")));
    }
}
