package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Spelled;
import java.util.Collection;
import java.util.Optional;

/** The known word or phrase that something misspelt is nearest to. */
final class Nearest {
    private Nearest() {}

    static Optional<String> to(String written, Collection<String> known) {
        return Spelled.nearest(written, known);
    }

    static Optional<String> hint(String written, Collection<String> known) {
        return to(written, known).map("did you mean `%s`?"::formatted);
    }
}
