package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The defined phrases that a file sees: its own, and those of the files that it imports. */
final class Definitions {
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Entry> shapes = new LinkedHashMap<>();

    /** A phrase and what it stands for. */
    record Entry(Template template, Definition definition) {}

    /** The phrases that begin with a word. */
    List<Entry> at(String first) {
        return entries.getOrDefault(first, List.of());
    }

    Stream<Template> templates() {
        return entries.values().stream().flatMap(List::stream).map(Entry::template);
    }

    /** Every definition, in order. */
    Stream<Definition> all() {
        return shapes.values().stream().map(Entry::definition);
    }

    boolean has(Template template) {
        return shapes.containsKey(template.shape());
    }

    void add(Definition definition) {
        var entry = new Entry(definition.template(), definition);
        shapes.put(entry.template().shape(), entry);
        entries.computeIfAbsent(entry.template().first(), word -> new ArrayList<>())
                .add(entry);
    }
}
