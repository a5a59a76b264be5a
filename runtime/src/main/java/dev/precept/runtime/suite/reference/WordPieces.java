package dev.precept.runtime.suite.reference;

import java.util.List;

/** Splits what stands between marks: closing apostrophes, clitics and contractions. */
final class WordPieces {
    /** Two words written as one. */
    private record Contraction(String first, String second) {
        int length() {
            return first.length() + second.length();
        }
    }

    private static final Contraction NONE = new Contraction("", "");

    /** Taken apart only at the end of a piece. */
    private static final Contraction WANNA = new Contraction("wan", "na");

    private static final List<Contraction> CONTRACTIONS = List.of(
            new Contraction("can", "not"),
            new Contraction("d", "'ye"),
            new Contraction("gim", "me"),
            new Contraction("gon", "na"),
            new Contraction("got", "ta"),
            new Contraction("lem", "me"),
            new Contraction("more", "'n"));

    private final CharSequence text;
    private final WordSink sink;

    WordPieces(CharSequence text, WordSink sink) {
        this.text = text;
        this.sink = sink;
    }

    /** Closes a piece behind which a space stood early: its last apostrophe goes first, and clitics after that. */
    void closeBeforeSpace(int start, int end) {
        if (start < end && endsInLoneApostrophe(start, end)) {
            close(start, end - 1);
            sink.word(end - 1, end);
        } else {
            close(start, end);
        }
    }

    /** Closes a piece: its last apostrophe or its clitic of one letter is split off, then one of two letters. */
    void close(int start, int end) {
        if (end - start < 2) {
            if (start < end) {
                sink.word(start, end);
            }
            return;
        }
        int rest = end;
        if (endsInLoneApostrophe(start, end)) {
            rest = end - 1;
        } else if (endsInShortClitic(start, end)) {
            rest = end - 2;
        }
        if (endsInLongClitic(start, rest)) {
            contractions(start, rest - 3);
            sink.word(rest - 3, rest);
        } else {
            contractions(start, rest);
        }
        if (rest < end) {
            sink.word(rest, end);
        }
    }

    private boolean endsInLoneApostrophe(int start, int end) {
        return end - start > 1 && text.charAt(end - 1) == '\'' && text.charAt(end - 2) != '\'';
    }

    private boolean endsInShortClitic(int start, int end) {
        if (end - start < 3 || text.charAt(end - 2) != '\'' || text.charAt(end - 3) == '\'') {
            return false;
        }
        return "sSmMdD".indexOf(text.charAt(end - 1)) >= 0;
    }

    private boolean endsInLongClitic(int start, int end) {
        int clitic = end - 3;
        if (clitic <= start || text.charAt(clitic - 1) == '\'') {
            return false;
        }
        char first = text.charAt(clitic);
        char second = text.charAt(clitic + 1);
        char third = text.charAt(clitic + 2);
        if (first == '\'') {
            return switch (second) {
                case 'l' -> third == 'l';
                case 'L' -> third == 'L';
                case 'r', 'v' -> third == 'e';
                case 'R', 'V' -> third == 'E';
                default -> false;
            };
        }
        return second == '\'' && ((first == 'n' && third == 't') || (first == 'N' && third == 'T'));
    }

    /** Splits {@code cannot} and its like wherever they stand as words. */
    private void contractions(int start, int end) {
        int from = start;
        boolean inWord = false;
        int at = start;
        while (end - at >= 4) {
            boolean word = PythonText.isWordAt(text, at, end);
            Contraction found = word && !inWord ? contractionAt(at, end) : NONE;
            if (found.length() == 0) {
                at += Character.charCount(Character.codePointAt(text, at));
            } else {
                int middle = at + found.first().length();
                int stop = at + found.length();
                olden(from, at);
                sink.word(at, middle);
                sink.word(middle, stop);
                from = stop;
                at = stop;
            }
            inWord = word;
        }
        olden(from, end);
    }

    private Contraction contractionAt(int at, int end) {
        return switch (Folding.of(text.charAt(at))) {
            case 'c', 'd', 'g', 'l', 'm' -> {
                for (Contraction contraction : CONTRACTIONS) {
                    if (isAt(contraction, at, end)) {
                        yield contraction;
                    }
                }
                yield NONE;
            }
            case 'w' -> at + WANNA.length() == end && isAt(WANNA, at, end) ? WANNA : NONE;
            default -> NONE;
        };
    }

    private boolean isAt(Contraction contraction, int at, int end) {
        return Folding.matches(text, at, end, contraction.first())
                && Folding.matches(text, at + contraction.first().length(), end, contraction.second())
                && !PythonText.isWordAt(text, at + contraction.length(), end);
    }

    /** Splits {@code 'tis} and {@code 'twas} at the beginning of a piece. */
    private void olden(int start, int end) {
        int from = oldenWord(start, end, "'tis");
        from = oldenWord(from, end, "'twas");
        if (from < end) {
            sink.word(from, end);
        }
    }

    private int oldenWord(int start, int end, String word) {
        int stop = start + word.length();
        if (start == end
                || text.charAt(start) != '\''
                || !Folding.matches(text, start, end, word)
                || PythonText.isWordAt(text, stop, end)) {
            return start;
        }
        sink.word(start, start + 2);
        sink.word(start + 2, stop);
        return stop;
    }
}
