package dev.precept.compiler.graph;

import java.util.Map;
import java.util.Optional;

/** Who decides which statement. */
@FunctionalInterface
public interface Deciders {
    /** Nobody is named. */
    Deciders NOBODY = statement -> Optional.empty();

    /** Who decides that statement; a hole in it shows as the parameter's name in braces. */
    Optional<Decider> of(String statement);

    /** Who decides that clause. */
    default Optional<Decider> of(Clause.Judged judged) {
        return of(new Wording(Map.of()).text(judged.statement()));
    }
}
