package dev.precept.runtime.suite.reference;

/**
 * Splits a sentence into NLTK's word tokens in one pass.
 *
 * <p>NLTK runs a sequence of substitutions that put spaces around marks, and splits at white space in the end. What a
 * substitution sees depends on the spaces that the earlier ones have put; of that dependence only one bit matters here,
 * whether the space behind a piece was there when closing apostrophes were first looked for (see {@link WordPieces}).
 */
final class WordSplitter {
    private static final int NONE = -1;

    private final String text;
    private final NltkEdition edition;
    private final WordSink sink;
    private final WordPieces pieces;

    private int sentenceStart;
    private int sentenceEnd;
    private int finalPeriod;

    /** Where the piece begins that the scan has not closed yet. */
    private int piece;

    /** The mark that the comma rule has read as its follower, and so does not look at again. */
    private int passedOver;

    WordSplitter(String text, NltkEdition edition, WordSink sink) {
        this.text = text;
        this.edition = edition;
        this.sink = sink;
        this.pieces = new WordPieces(text, sink);
    }

    /** Splits the sentence between the offsets, which neither begins nor ends with white space. */
    void split(int start, int end) {
        sentenceStart = start;
        sentenceEnd = end;
        finalPeriod = finalPeriod();
        passedOver = NONE;
        int at = sink.seek(start, end);
        while (at < end) {
            int from = chunkStart(PythonText.skipSpace(text, at, end));
            int to = PythonText.skipNonSpace(text, from, end);
            splitChunk(from, to);
            at = sink.seek(to, end);
        }
    }

    private int chunkStart(int within) {
        int at = within;
        while (at > sentenceStart && !PythonCharacters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private void splitChunk(int start, int end) {
        piece = start;
        int at = start;
        while (at < end) {
            char unit = text.charAt(at);
            at = isLetterOrDigit(unit) ? at + 1 : splitAt(unit, at, end);
        }
        boolean spaceBehind = end < sentenceEnd ? text.charAt(end) == ' ' : finalPeriod != NONE;
        if (spaceBehind) {
            pieces.closeBeforeSpace(piece, end);
        } else {
            pieces.close(piece, end);
        }
    }

    /** Looks at one mark and says where the scan goes on. */
    private int splitAt(char unit, int at, int end) {
        return switch (unit) {
            case '`' -> backticks(at, end);
            case '"' -> quote(at, at + 1);
            case '\'' -> apostrophe(at);
            case '.' -> period(at, end);
            case ',', ':' -> comma(at);
            case ';', '@', '#', '$', '%', '&', '?', '!', '\u00AB', '\u201C', '\u2018', '\u201E' -> early(at, at + 1);
            case '*', '[', ']', '(', ')', '{', '}', '<', '>', '\u00BB', '\u201D', '\u2019' -> late(at, at + 1);
            case '-' -> at + 1 < end && text.charAt(at + 1) == '-' ? late(at, at + 2) : at + 1;
            default -> edition.isDash(unit) ? early(at, at + 1) : at + 1;
        };
    }

    /** A token whose spaces are there before closing apostrophes are looked for. */
    private int early(int start, int end) {
        pieces.closeBeforeSpace(piece, start);
        sink.word(start, end);
        return proceed(end);
    }

    /** A token whose spaces come later. */
    private int late(int start, int end) {
        pieces.close(piece, start);
        sink.word(start, end);
        return proceed(end);
    }

    private int proceed(int at) {
        piece = at;
        return at;
    }

    private int backticks(int start, int end) {
        pieces.closeBeforeSpace(piece, start);
        int at = start;
        while (at < end && text.charAt(at) == '`') {
            int next = at + 1 < end && text.charAt(at + 1) == '`' ? at + 2 : at + 1;
            sink.word(at, next);
            at = next;
        }
        return proceed(at);
    }

    private int quote(int start, int end) {
        if (isOpening(start)) {
            pieces.closeBeforeSpace(piece, start);
            sink.openingQuote();
        } else {
            pieces.close(piece, start);
            sink.closingQuote();
        }
        return proceed(end);
    }

    private int apostrophe(int at) {
        if (at + 1 < sentenceEnd && text.charAt(at + 1) == '\'') {
            return quote(at, at + 2);
        }
        if (edition.startsQuotation(text, sentenceStart, at, sentenceEnd)) {
            pieces.closeBeforeSpace(piece, at + 1);
            return proceed(at + 1);
        }
        return at + 1;
    }

    private int period(int start, int end) {
        int at = start + 1;
        while (at < end && text.charAt(at) == '.') {
            at++;
        }
        return at - start > 1 || start == finalPeriod ? early(start, at) : at;
    }

    /** A comma or colon is a token unless a digit follows; the mark behind it then goes unseen. */
    private int comma(int at) {
        int next = at + 1;
        if (next == sentenceEnd) {
            return early(at, next);
        }
        if (at == passedOver || PythonCharacters.isDigit(text.codePointAt(next))) {
            return next;
        }
        passedOver = next;
        return early(at, next);
    }

    /** Whether a straight quotation mark opens: it stands first, or behind a space, a bracket or another opening mark. */
    private boolean isOpening(int at) {
        if (at == sentenceStart) {
            return text.charAt(at) == '"';
        }
        char before = text.charAt(at - 1);
        return switch (before) {
            case ' ', '(', '[', '{', '<', '`', '\u00AB', '\u201C', '\u2018', '\u201E' -> true;
            case '"' -> at - 1 == sentenceStart;
            default -> false;
        };
    }

    /** The period that closes the sentence, closing marks and spaces behind it allowed. */
    private int finalPeriod() {
        for (int at = sentenceEnd - 1; at > sentenceStart; at--) {
            switch (text.charAt(at)) {
                case '.' -> {
                    return text.charAt(at - 1) == '.' ? NONE : at;
                }
                case ']', ')', '}', '>', '\u00BB', '\u201D', '\u2019' -> {}
                case ' ' -> {
                    if (text.startsWith("\"", at + 1) || text.startsWith("''", at + 1)) {
                        // An opening mark by now, and those close nothing.
                        return NONE;
                    }
                }
                case '"', '\'' -> {}
                default -> {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    private static boolean isLetterOrDigit(char unit) {
        return ('a' <= unit && unit <= 'z') || ('A' <= unit && unit <= 'Z') || ('0' <= unit && unit <= '9');
    }
}
