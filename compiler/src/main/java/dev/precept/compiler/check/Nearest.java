package dev.precept.compiler.check;

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
                int distance = distance(written, candidate);
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

    /** How many letters must be added, dropped, replaced, or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                int edit = Math.min(previous[column] + 1, current[column - 1] + 1);
                current[column] = Math.min(edit, previous[column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    current[column] = Math.min(current[column], before[column - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[right.length()];
    }
}
