package dev.precept.compiler.vocabulary;

import java.util.Collection;
import java.util.Optional;

/** How far apart two words are in spelling. */
public final class Spelled {
    private static final int LONGEST = 80;

    private Spelled() {}

    /** The known word or phrase that is nearest, where it is near: a third of the letters may be other ones. The first of equals. */
    public static Optional<String> nearest(String written, Collection<String> known) {
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

    /** The fewest letters to insert, drop, replace, or swap with their neighbour. */
    public static int distance(String one, String other) {
        int[][] rows = new int[3][other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            rows[0][column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = rows[row % 3];
            int[] above = rows[(row + 2) % 3];
            int[] twoAbove = rows[(row + 1) % 3];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int same = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(Math.min(here[column - 1], above[column]) + 1, above[column - 1] + same);
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                if (swapped) {
                    here[column] = Math.min(here[column], twoAbove[column - 2] + 1);
                }
            }
        }
        return rows[one.length() % 3][other.length()];
    }
}
