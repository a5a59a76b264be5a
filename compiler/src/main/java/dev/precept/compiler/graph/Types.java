package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What clauses can speak of. */
public final class Types {
    private static final Set<Domain> ANYTHING = Collections.unmodifiableSet(EnumSet.allOf(Domain.class));

    private Types() {}

    /** The kinds of subject that the clause makes sense of: what all of its parts make sense of. */
    public static Set<Domain> subjects(Clause clause) {
        return switch (clause) {
            case Clause.All(var parts) -> common(parts);
            case Clause.Any(var parts) -> common(parts);
            case Clause.Not(var part) -> subjects(part);
            case Clause.Count(var quantity, var unit, var body) -> subjects(unit);
            case Clause.Select(var index, var unit, var body) -> subjects(unit);
            case Clause.Check(var rule) -> fitting(Set.of(rule.kind().kind().domain()));
            case Clause.Judged(var statement) -> fitting(Set.of(Domain.TEXT));
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
            case UnitCall.The(var given) -> fitting(Set.of(Domain.CONVERSATION));
        };
    }

    private static Set<Domain> common(List<Clause> parts) {
        var common = EnumSet.copyOf(ANYTHING);
        parts.forEach(part -> common.retainAll(subjects(part)));
        return common;
    }

    private static Set<Domain> fitting(Collection<Domain> wanted) {
        var fitting = EnumSet.noneOf(Domain.class);
        for (Domain domain : Domain.values()) {
            if (wanted.stream().anyMatch(domain::fits)) {
                fitting.add(domain);
            }
        }
        return fitting;
    }
}
