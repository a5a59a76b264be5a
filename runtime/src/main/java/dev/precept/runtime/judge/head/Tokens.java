package dev.precept.runtime.judge.head;

import java.util.List;

/**
 * The pieces of a text.
 *
 * @param ids of each piece
 * @param forms a feature for the form of each
 * @param starts where each begins in the text, in UTF-16 units
 */
public record Tokens(int[] ids, int[] forms, int[] starts) {
    static Tokens of(String text, WordPieces vocabulary) {
        List<WordPieces.Piece> pieces = vocabulary.of(text);
        var ids = new int[pieces.size()];
        var forms = new int[ids.length];
        var starts = new int[ids.length];
        int before = 0;
        for (int at = 0; at < ids.length; at++) {
            WordPieces.Piece piece = pieces.get(at);
            ids[at] = piece.id();
            forms[at] = Feature.form(Form.of(text, before, piece));
            starts[at] = piece.start();
            before = piece.end();
        }
        return new Tokens(ids, forms, starts);
    }
}
