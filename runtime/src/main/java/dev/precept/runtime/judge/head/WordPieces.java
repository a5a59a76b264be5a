package dev.precept.runtime.judge.head;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * BERT's uncased tokenizer, with the place of every piece in the text. No text makes a special token: brackets are pieces of
 * their own, so that what a response says can never pose as the frame around it.
 *
 * @param ids the id of each piece of the vocabulary; pieces inside a word begin with {@code ##}
 */
public record WordPieces(Map<String, Integer> ids) {
    static final int UNKNOWN = 100;
    static final int FIRST = 101;
    static final int LAST = 102;

    /** Longer words are unknown as a whole, as they are to the public tokenizer. */
    private static final int LONGEST_WORD = 100;

    public WordPieces {
        ids = Map.copyOf(ids);
    }

    /**
     * A piece of a text.
     *
     * @param id in the vocabulary
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends
     */
    public record Piece(int id, int start, int end) {}

    public List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>(text.length() / 4 + 1);
        var word = new Word();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isSpace(point)) {
                word.into(pieces);
            } else if (!isControl(point)) {
                append(word, pieces, plain(point), at, next, isIdeograph(point));
            }
            at = next;
        }
        word.into(pieces);
        return pieces;
    }

    private void append(Word word, List<Piece> pieces, String plain, int start, int end, boolean alone) {
        for (int at = 0; at < plain.length(); ) {
            int point = plain.codePointAt(at);
            at += Character.charCount(point);
            if (isSpace(point)) {
                word.into(pieces);
            } else if (alone || isPunctuation(point)) {
                word.into(pieces);
                word.add(point, start, end);
                word.into(pieces);
            } else {
                word.add(point, start, end);
            }
        }
    }

    /** Lower case, without accents. */
    private static String plain(int point) {
        if (point < 128) {
            return Character.toString(Character.toLowerCase(point));
        }
        String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        var plain = new StringBuilder();
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isSpace(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point);
    }

    private static boolean isControl(int point) {
        if (point == 0 || point == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > ' ' && !Character.isLetterOrDigit(point) && point != 127;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int point) {
        return 0x4E00 <= point && point <= 0x9FFF
                || 0x3400 <= point && point <= 0x4DBF
                || 0x20000 <= point && point <= 0x2A6DF
                || 0x2A700 <= point && point <= 0x2CEAF
                || 0xF900 <= point && point <= 0xFAFF
                || 0x2F800 <= point && point <= 0x2FA1F;
    }

    /** The word that is being read: its plain form, and where each of its characters stands in the text. */
    private final class Word {
        private final StringBuilder plain = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        void add(int point, int start, int end) {
            plain.appendCodePoint(point);
            for (int unit = 0; unit < Character.charCount(point); unit++) {
                starts.add(start);
                ends.add(end);
            }
        }

        /** The longest piece first, as far as they go; one unknown where a rest is in no piece. */
        void into(List<Piece> pieces) {
            if (plain.isEmpty()) {
                return;
            }
            int before = pieces.size();
            int at = plain.codePointCount(0, plain.length()) > LONGEST_WORD ? -1 : 0;
            while (0 <= at && at < plain.length()) {
                at = longest(at, pieces);
            }
            if (at < 0) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(new Piece(UNKNOWN, starts.getFirst(), ends.getLast()));
            }
            plain.setLength(0);
            starts.clear();
            ends.clear();
        }

        private int longest(int at, List<Piece> pieces) {
            for (int end = plain.length(); end > at; end--) {
                String piece = plain.substring(at, end);
                Integer id = ids.get(at == 0 ? piece : "##" + piece);
                if (id != null) {
                    pieces.add(new Piece(id, starts.get(at), ends.get(end - 1)));
                    return end;
                }
            }
            return -1;
        }
    }
}
