package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import java.util.Optional;

@Kind(
        phrase = "indents each line more than the one before",
        plural = "indent each line more than the one before",
        summary =
                "Each line that is not blank begins further in than the one above it, a tab as far as four characters;"
                        + " there are two lines at least.",
        family = Family.STRUCTURE,
        nearness = "the share of neighbours that are as they should be; 0 where there are fewer than two",
        holds = {"indents each line more than the one before", "rain\n\n  falls\n    on"},
        fails = {"indents each line more than the one before", "rain\n  falls\n  on"})
public record LinesIndentedMore() implements StandardRule<Passage> {
    private static final int TAB = 4;

    @Override
    public Observation observe(Passage passage) {
        return Neighbours.observe(
                passage,
                Piece.LINE,
                line -> Optional.of(indent(passage, line.start())),
                (before, after) -> before < after);
    }

    private static int indent(Passage passage, int start) {
        String text = passage.message().text();
        int indent = 0;
        for (int at = start - 1; at >= passage.start() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at--) {
            indent += text.charAt(at) == '\t' ? TAB : 1;
        }
        return indent;
    }
}
