package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A unit whose pieces never overlap; where a passage cuts a piece in two, it has what lies in it as a piece. */
sealed interface CutUnit extends StandardUnit permits Grapheme, Word, Sentence, Line, Paragraph {
    /** Where the pieces of a whole message stand. */
    Stretches in(Passage whole);

    @Override
    default List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage ? in(Stretches.whole(passage)).clippedTo(passage) : List.of();
    }

    @Override
    default int count(Subject subject) {
        return subject instanceof Passage passage ? in(Stretches.whole(passage)).countClippedTo(passage) : 0;
    }
}
