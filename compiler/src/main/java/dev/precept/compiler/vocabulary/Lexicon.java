package dev.precept.compiler.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The phrases of a vocabulary by their first words: singular and plural, each once. Immutable. */
public final class Lexicon {
    private final Map<String, List<Entry<RuleKind>>> rules = new LinkedHashMap<>();
    private final Map<String, List<Entry<UnitKind>>> units = new LinkedHashMap<>();

    /** A phrase and the kind that it stands for. */
    public record Entry<K>(Template template, K kind) {}

    Lexicon(List<RuleKind> rules, List<UnitKind> units) {
        for (RuleKind rule : rules) {
            add(
                    this.rules,
                    rule,
                    rule.parameters(),
                    rule.kind().phrase(),
                    rule.kind().plural());
        }
        for (UnitKind unit : units) {
            add(
                    this.units,
                    unit,
                    unit.parameters(),
                    unit.named().singular(),
                    unit.named().plural());
        }
        this.rules.replaceAll((word, entries) -> List.copyOf(entries));
        this.units.replaceAll((word, entries) -> List.copyOf(entries));
    }

    /** The predicates that begin with a word. */
    public List<Entry<RuleKind>> rules(String first) {
        return rules.getOrDefault(first, List.of());
    }

    /** The names of units that begin with a word. */
    public List<Entry<UnitKind>> units(String first) {
        return units.getOrDefault(first, List.of());
    }

    /** Every predicate. */
    public Stream<Entry<RuleKind>> rules() {
        return rules.values().stream().flatMap(List::stream);
    }

    /** Every name of a unit. */
    public Stream<Entry<UnitKind>> units() {
        return units.values().stream().flatMap(List::stream);
    }

    private static <K> void add(
            Map<String, List<Entry<K>>> entries, K kind, List<Parameter> parameters, String singular, String plural) {
        for (String phrase : singular.equals(plural) ? List.of(singular) : List.of(singular, plural)) {
            Template template = Template.of(phrase, parameters);
            entries.computeIfAbsent(template.first(), word -> new ArrayList<>()).add(new Entry<>(template, kind));
        }
    }
}
