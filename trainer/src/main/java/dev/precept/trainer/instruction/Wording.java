package dev.precept.trainer.instruction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of claim and the sentences that make it. {@code {x}} in any of them stands for the claim's value.
 *
 * @param kind its name
 * @param rule the predicate that decides it, where one does; exact, whatever the sentences are
 * @param values what {@code {x}} may be; none where nothing is to be filled in, or where the topic gives the values
 * @param is sentences that claim it
 * @param isNot their negated twins, one for each, in the same order
 * @param also further ways to ask for it or about it: a head is to know them, and no spec is made of them
 * @param alsoNot their negated twins
 */
public record Wording(
        String kind,
        Optional<String> rule,
        List<String> values,
        List<String> is,
        List<String> isNot,
        List<String> also,
        List<String> alsoNot) {
    /** What stands for the value. */
    public static final String HOLE = "{x}";

    public Wording {
        values = List.copyOf(values);
        is = List.copyOf(is);
        isNot = List.copyOf(isNot);
        also = List.copyOf(also);
        alsoNot = List.copyOf(alsoNot);
        if (is.isEmpty() || is.size() != isNot.size() || also.size() != alsoNot.size()) {
            throw new IllegalArgumentException("`" + kind + "`: every sentence needs its negated twin");
        }
    }

    /** Whether there is something to fill in. */
    public boolean isOpen() {
        return is.getFirst().contains(HOLE);
    }

    /** The sentences for a value, as they are read. */
    public List<String> sentences(Polarity polarity, String value) {
        return (polarity == Polarity.IS ? is : isNot)
                .stream().map(sentence -> filled(sentence, value)).toList();
    }

    /** All ways to claim it: the sentences, and the further ones behind them. */
    public List<String> claims(Polarity polarity, String value) {
        return Stream.concat(
                        sentences(polarity, value).stream(),
                        (polarity == Polarity.IS ? also : alsoNot).stream().map(sentence -> filled(sentence, value)))
                .toList();
    }

    static String filled(String sentence, String value) {
        String text = sentence.replace(HOLE, value);
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
