package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What clauses can speak of. */
public final class Types {
    private static final Set<Domain> ANYTHING = Collections.unmodifiableSet(EnumSet.allOf(Domain.class));
    /** What may stand where a thing of a domain is asked for. */
    private static final Map<Domain, Set<Domain>> FITTING = Collections.unmodifiableMap(fitting());

    private Types() {}

    /** The kinds of subject that the clause makes sense of: what all of its parts make sense of. */
    public static Set<Domain> subjects(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> common(parts);
            case Clause.Any(var parts) -> common(parts);
            case Clause.Not(var part) -> subjects(part);
            case Clause.Count(var quantity, var unit, var body) -> subjects(unit);
            case Clause.Select(var index, var unit, var body) -> subjects(unit);
            case Clause.Check(var rule) -> fitting(rule.kind().kind().domain());
            case Clause.Judged(var statement) -> fitting(Domain.TEXT);
        };
    }

    /** The same without those that are a case of another: a message is a text. */
    static Set<Domain> widest(Clause clause) {
        Set<Domain> subjects = subjects(clause);
        var widest = EnumSet.noneOf(Domain.class);
        for (Domain domain : subjects) {
            if (subjects.stream().noneMatch(other -> other != domain && domain.fits(other))) {
                widest.add(domain);
            }
        }
        return widest;
    }

    /** The kinds of subject that have such pieces. */
    public static Set<Domain> subjects(UnitCall unit) {
        return switch (unit) {
            case UnitCall.Of(var kind, var arguments) ->
                fitting(Arrays.asList(kind.named().of()));
            case UnitCall.The(var given) -> fitting(Domain.CONVERSATION);
        };
    }

    private static Set<Domain> common(List<Clause> parts) {
        var common = EnumSet.copyOf(ANYTHING);
        parts.forEach(part -> common.retainAll(subjects(part)));
        return common;
    }

    private static Set<Domain> fitting(List<Domain> wanted) {
        if (wanted.size() == 1) {
            return fitting(wanted.getFirst());
        }
        var fitting = EnumSet.noneOf(Domain.class);
        wanted.forEach(each -> fitting.addAll(fitting(each)));
        return fitting;
    }

    private static Set<Domain> fitting(Domain wanted) {
        return Objects.requireNonNull(FITTING.get(wanted));
    }

    private static Map<Domain, Set<Domain>> fitting() {
        var fitting = new EnumMap<Domain, Set<Domain>>(Domain.class);
        for (Domain wanted : Domain.values()) {
            Set<Domain> things = EnumSet.noneOf(Domain.class);
            Arrays.stream(Domain.values()).filter(domain -> domain.fits(wanted)).forEach(things::add);
            fitting.put(wanted, Collections.unmodifiableSet(things));
        }
        return fitting;
    }
}
