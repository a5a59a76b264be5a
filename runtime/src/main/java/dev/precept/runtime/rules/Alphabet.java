package dev.precept.runtime.rules;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import dev.precept.compiler.vocabulary.Passage;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words and beginnings as an alphabet sees them: without case, accents, punctuation and markup. */
final class Alphabet {
    /** What agrees in so many characters is in order: normal forms are not linear in hostile texts. */
    private static final int LONGEST = 200;

    private Alphabet() {}

    /** By Unicode's own order of letters, for one use in one thread. */
    static Comparator<String> order() {
        Collator order = Prototype.ORDER.cloneAsThawed();
        return order::compare;
    }

    /** The letters and digits of a piece's beginning; empty where there are none. */
    static Optional<String> letters(Passage piece) {
        String letters = PlainWords.of(beginning(piece)).letters();
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }

    /** The first letter or digit of a piece, small and without an accent. */
    static Optional<Integer> initial(Passage piece) {
        String text = beginning(piece);
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Alphabet::base)
                .findFirst();
    }

    /** A word as it is compared with another. */
    static Optional<String> word(Passage word) {
        String letters = PlainWords.of(word.text()).text();
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }

    /** The first and the last word of a piece, as they are compared. */
    static Optional<Ends> ends(Passage piece) {
        List<Passage> words = Piece.WORD.of(piece);
        return words.isEmpty()
                ? Optional.empty()
                : word(words.getFirst()).flatMap(first -> word(words.getLast()).map(last -> new Ends(first, last)));
    }

    /** The outer words of a piece. */
    record Ends(String first, String last) {}

    private static int base(int point) {
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        return Character.toLowerCase(plain.codePointAt(0));
    }

    private static String beginning(Passage piece) {
        String whole = piece.message().text();
        String text = whole.substring(piece.start(), Math.min(piece.end(), piece.start() + LONGEST));
        return text.substring(Edges.wordsStart(text));
    }

    /** Loaded when the first order is asked for. */
    private static final class Prototype {
        private static final Collator ORDER = Collator.getInstance(ULocale.ROOT);

        static {
            ORDER.setStrength(Collator.PRIMARY);
            ORDER.freeze();
        }
    }
}
