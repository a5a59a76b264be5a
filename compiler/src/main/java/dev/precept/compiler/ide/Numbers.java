package dev.precept.compiler.ide;

import dev.precept.compiler.syntax.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads how many a phrase speaks of. */
final class Numbers {
    private Numbers() {}

    /**
     * A quantity, read.
     *
     * @param count UNKNOWN where both numbers go with it: {@code no sentence}, {@code no sentences}
     * @param noun the index of the part after it, where the noun begins
     */
    record Quantity(Count count, int noun) {}

    /** The quantity that begins at a part. */
    static Optional<Quantity> at(List<Part> parts, int at) {
        return switch (word(parts, at)) {
            case "every", "some", "first", "last" -> Optional.of(new Quantity(Count.ONE, at + 1));
            case "no" -> Optional.of(new Quantity(Count.UNKNOWN, at + 1));
            case "exactly" -> bound(parts, at + 1);
            case "at" ->
                word(parts, at + 1).equals("least") || word(parts, at + 1).equals("most")
                        ? bound(parts, at + 2)
                        : Optional.empty();
            case String word when isOrdinal(word) -> Optional.of(new Quantity(Count.ONE, at + 1));
            case String word when word.isEmpty() -> bound(parts, at);
            case String word -> Optional.empty();
        };
    }

    /** The word at an index; empty where there is none. */
    static String word(List<Part> parts, int at) {
        return at < parts.size() && parts.get(at) instanceof Part.Word word ? word.text() : "";
    }

    private static Optional<Quantity> bound(List<Part> parts, int at) {
        return at >= parts.size()
                ? Optional.empty()
                : switch (parts.get(at)) {
                    case Part.Number(var value, var span) ->
                        Optional.of(
                                new Quantity(value.compareTo(BigDecimal.ONE) == 0 ? Count.ONE : Count.MANY, at + 1));
                    case Part.Word word -> Optional.of(new Quantity(Count.MANY, at + 1));
                    case Part.Reference reference -> Optional.of(new Quantity(Count.MANY, at + 1));
                    case Part.Percent percent -> share(parts, at + 1);
                    case Part.Range(var low, Part.Percent high, var span) -> share(parts, at + 1);
                    case Part.Range range -> Optional.of(new Quantity(Count.MANY, at + 1));
                    case Part.Text text -> Optional.empty();
                    case Part.Pattern pattern -> Optional.empty();
                    case Part.Items items -> Optional.empty();
                };
    }

    private static Optional<Quantity> share(List<Part> parts, int at) {
        return word(parts, at).equals("of") ? Optional.of(new Quantity(Count.MANY, at + 1)) : Optional.empty();
    }

    private static boolean isOrdinal(String word) {
        return !word.isEmpty() && '0' <= word.charAt(0) && word.charAt(0) <= '9';
    }
}
