package dev.precept.compiler.graph;

import java.util.Optional;

/** How many of the pieces must satisfy. Terms are numbers or shares; no upper end means any number. */
public sealed interface Quantity {
    /** All of them; of nothing, it holds. */
    record Every() implements Quantity {}

    /** A number of them: {@code some} is 1 and more, {@code no} is 0 to 0, {@code exactly 3} is 3 to 3. */
    record Between(Term least, Optional<Term> most) implements Quantity {}

    /** A share of them, both ends included; of nothing, it fails. */
    record ShareBetween(Term least, Term most) implements Quantity {}
}
