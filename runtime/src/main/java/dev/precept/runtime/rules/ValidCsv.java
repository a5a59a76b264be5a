package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import java.util.List;

@Kind(
        phrase = "is valid CSV",
        plural = "are valid CSV",
        summary =
                "The whole text, or what one code fence around it holds, is a table of comma-separated values by RFC 4180:"
                        + " a header of two columns or more, and one row or more with as many fields.",
        family = Family.FORMAT,
        nearness =
                "the rows with as many fields as the header, by the number of rows and one more; 0 without two columns and a row",
        holds = {"is valid CSV", "name,note\nAda,\"first, and best\"\n"},
        fails = {"is valid CSV", "name,note\nAda,first, and best\n"})
public record ValidCsv() implements StandardRule<Passage> {
    @Override
    public Observation observe(Passage passage) {
        CsvTable table = passage.feature(CsvTable.OF);
        boolean isTable = table.header().size() >= 2 && table.rows() >= 1;
        boolean holds = isTable && table.isSound();
        return new Observation(
                Outcome.of(holds),
                holds ? Nearness.HOLDS : new Nearness(isTable ? table.soundness() : 0, 1),
                () -> words(table),
                () -> evidence(passage, table));
    }

    /** The flaw, or how large the table is. */
    static String words(CsvTable table) {
        return table.isSound()
                ? Shown.count(table.header().size(), "column", "columns") + " and "
                        + Shown.count(table.rows(), "row", "rows") + " below the header"
                : table.flaw();
    }

    /** The flaw's place, or the table's. */
    static List<Evidence> evidence(Passage passage, CsvTable table) {
        return table.from() == table.to() ? List.of() : List.of(passage.evidence(table.from(), table.to()));
    }
}
