package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Spelled;
import java.util.Collection;
import java.util.Optional;

/** The known word or phrase that something misspelt is nearest to. */
final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest, where it is near: a third of the letters may be other ones. The first of equals. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, written.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - written.length()) < least && candidate.length() <= LONGEST) {
                int distance = Spelled.distance(written, candidate);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    static Optional<String> hint(String written, Collection<String> known) {
        return to(written, known).map("did you mean `%s`?"::formatted);
    }
}
