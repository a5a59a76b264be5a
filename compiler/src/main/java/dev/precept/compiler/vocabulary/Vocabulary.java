package dev.precept.compiler.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules and units that phrases are looked up in. Immutable; {@link #with} gives a larger one. */
public final class Vocabulary {
    private final List<RuleKind> rules;
    private final List<UnitKind> units;
    private final Lexicon lexicon;

    private Vocabulary(List<RuleKind> rules, List<UnitKind> units) {
        this.rules = List.copyOf(rules);
        this.units = List.copyOf(units);
        this.lexicon = new Lexicon(this.rules, this.units);
        refuseTwice(this.rules.stream().map(RuleKind::name));
        refuseTwice(this.units.stream().map(UnitKind::name));
    }

    /** The kinds of a sealed registry, in the order of its {@code permits} clauses; nested registries are read through. */
    public static Vocabulary of(Class<?>... registries) {
        return new Vocabulary(List.of(), List.of()).with(registries);
    }

    /**
     * This vocabulary and more kinds: records that are a {@link Rule} with a {@link Kind}, or a {@link Unit} with a
     * {@link Named}, or sealed registries of such.
     *
     * @throws IllegalArgumentException where a class is neither, or one of its name is there already: graphs name kinds by it
     */
    public Vocabulary with(Class<?>... kinds) {
        return withGiven(List.of(), kinds);
    }

    /**
     * The same for kinds that stand on something no author writes, such as a trained model: each component of a record
     * whose class one of {@code given} is an instance of is filled by it, and is no parameter.
     */
    public Vocabulary withGiven(List<?> given, Class<?>... kinds) {
        var moreRules = new ArrayList<>(rules);
        var moreUnits = new ArrayList<>(units);
        List<Object> held = List.copyOf(given);
        for (Class<?> kind : Arrays.stream(kinds).flatMap(Vocabulary::leaves).toArray(Class<?>[]::new)) {
            if (Rule.class.isAssignableFrom(kind) && kind.isRecord() && kind.isAnnotationPresent(Kind.class)) {
                moreRules.add(ruleKind(kind, held));
            } else if (Unit.class.isAssignableFrom(kind) && kind.isRecord() && kind.isAnnotationPresent(Named.class)) {
                moreUnits.add(unitKind(kind, held));
            } else {
                throw new IllegalArgumentException(
                        kind.getName() + " is neither a rule record with @Kind nor a unit record with @Named");
            }
        }
        return new Vocabulary(moreRules, moreUnits);
    }

    /** All rules, in the order of their registries. */
    public List<RuleKind> rules() {
        return rules;
    }

    /** All units, in the order of their registries. */
    public List<UnitKind> units() {
        return units;
    }

    /** The phrases of all kinds, to look them up. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** The rule of that {@link RuleKind#name()}. */
    public Optional<RuleKind> rule(String name) {
        return rules.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The unit of that {@link UnitKind#name()}. */
    public Optional<UnitKind> unit(String name) {
        return units.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static void refuseTwice(Stream<String> names) {
        Set<String> known = new HashSet<>();
        names.filter(name -> !known.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("`" + name + "` is there already");
        });
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Vocabulary::leaves)
                : Stream.of(type);
    }

    @SuppressWarnings("unchecked")
    private static RuleKind ruleKind(Class<?> type, List<Object> given) {
        Kind kind = java.util.Objects.requireNonNull(type.getAnnotation(Kind.class));
        return new RuleKind((Class<? extends Rule<?>>) type, kind, Components.parameters(type, given), given);
    }

    private static UnitKind unitKind(Class<?> type, List<Object> given) {
        Named named = java.util.Objects.requireNonNull(type.getAnnotation(Named.class));
        return new UnitKind(type.asSubclass(Unit.class), named, Components.parameters(type, given), given);
    }
}
