package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.runtime.text.Line;
import dev.precept.runtime.text.ListItemOfLevel;
import dev.precept.runtime.text.Paragraph;
import dev.precept.runtime.text.Sentence;
import dev.precept.runtime.text.Word;
import java.util.List;

/** What a text is taken apart into, for its pieces to be compared. */
enum Piece {
    WORD(new Word(), "word", "words"),
    LINE(new Line(), "line", "lines"),
    SENTENCE(new Sentence(), "sentence", "sentences"),
    PARAGRAPH(new Paragraph(), "paragraph", "paragraphs"),
    /** Of the outermost level: what is nested has an order of its own. */
    LIST_ITEM(new ListItemOfLevel(1), "list item", "list items");

    private final Unit unit;
    private final String singular;
    private final String plural;

    Piece(Unit unit, String singular, String plural) {
        this.unit = unit;
        this.singular = singular;
        this.plural = plural;
    }

    /** The pieces of a text in order. */
    List<Passage> of(Passage passage) {
        return passage.pieces(unit).stream().<Passage>mapMulti(Piece::passage).toList();
    }

    /** {@code 1 line}, {@code no lines}, {@code 3 lines}. */
    String count(int number) {
        return Shown.count(number, singular, plural);
    }

    private static void passage(Subject piece, java.util.function.Consumer<Passage> taken) {
        if (piece instanceof Passage passage) {
            taken.accept(passage);
        }
    }
}
