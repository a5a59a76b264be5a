package dev.precept.compiler.vocabulary;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Kinds as a JSON array, for programs that show or offer them. */
public final class VocabularyJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private VocabularyJson() {}

    /** The entries in order, with a line break at the end. */
    public static String write(List<Entry> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            list.add(
                    switch (entry) {
                        case Entry.OfRule rule -> rule(rule);
                        case Entry.OfUnit unit -> unit(unit);
                    });
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(list).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode rule(Entry.OfRule rule) {
        ObjectNode node = common("rule", rule);
        node.put("of", rule.subject());
        node.put("nearness", rule.nearness());
        node.set("holds", sample(rule.holds()));
        node.set("fails", sample(rule.fails()));
        return node;
    }

    private static ObjectNode unit(Entry.OfUnit unit) {
        ObjectNode node = common("unit", unit);
        ArrayNode of = node.putArray("of");
        Arrays.stream(unit.kind().named().of()).forEach(domain -> of.add(domain.word()));
        node.put("gives", unit.kind().named().gives().word());
        ObjectNode example = node.putObject("example");
        example.put("arguments", unit.example().arguments())
                .put("text", unit.example().text());
        ArrayNode pieces = example.putArray("pieces");
        unit.example().pieces().forEach(pieces::add);
        return node;
    }

    private static ObjectNode common(String kind, Entry entry) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("name", entry.name())
                .put("phrase", entry.phrase())
                .put("plural", entry.plural())
                .put("summary", entry.summary())
                .put("family", entry.family().word());
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : entry.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type().word());
        }
        return node;
    }

    private static ObjectNode sample(Entry.Sample sample) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("predicate", sample.predicate())
                .put("response", sample.response());
        sample.prompt().forEach(prompt -> node.put("prompt", prompt));
        return node;
    }
}
