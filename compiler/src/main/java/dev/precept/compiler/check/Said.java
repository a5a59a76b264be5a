package dev.precept.compiler.check;

import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.vocabulary.Domain;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something said.
 *
 * @param of the kinds of things that it can be said of
 */
record Said(Clause clause, Set<Domain> of) {

    /** The kinds of things that all of them can be said of. */
    static Set<Domain> common(List<Said> parts) {
        var common = EnumSet.allOf(Domain.class);
        parts.forEach(part -> common.retainAll(part.of));
        return common;
    }
}
