package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The defined phrases that a file sees: its own, and those of the files that it imports. */
final class Definitions {
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Set<String> shapes = new HashSet<>();
    private final List<Definition> all = new ArrayList<>();

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
        return all.stream();
    }

    /** Whether the phrase is there already, as one that was defined or as what that is of several. */
    boolean has(Template template) {
        return shapes.contains(template.shape())
                || shapes.contains(Plurals.of(template).shape());
    }

    void add(Definition definition) {
        all.add(definition);
        Template plural = Plurals.of(definition.template());
        put(definition.template(), definition);
        if (!plural.first().equals(definition.template().first())) {
            put(plural, definition);
        }
    }

    private void put(Template template, Definition definition) {
        shapes.add(template.shape());
        entries.computeIfAbsent(template.first(), word -> new ArrayList<>()).add(new Entry(template, definition));
    }
}
