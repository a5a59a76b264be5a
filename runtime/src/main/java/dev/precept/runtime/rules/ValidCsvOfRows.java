package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "is valid CSV of {rows} rows",
        plural = "are valid CSV of {rows} rows",
        summary = "The text is valid CSV with so many rows below the header. One column is enough.",
        family = Family.FORMAT,
        nearness =
                "half for how near the number of rows is to the range, as a count; half for the share of sound lines",
        holds = {"is valid CSV of 2..3 rows", "name,note\nAda,first\nBob,second\n"},
        fails = {"is valid CSV of 2..3 rows", "name,note\nAda,first\n"})
public record ValidCsvOfRows(Value.Range rows) implements StandardRule<Passage> {
    public ValidCsvOfRows {
        if (rows.low() > rows.high()) {
            throw new IllegalArgumentException("`" + rows.low() + ".." + rows.high() + "` runs backwards");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        CsvTable table = passage.feature(CsvTable.OF);
        Nearness number = Nearness.of(table.rows(), rows.low(), rows.high());
        boolean holds =
                number.holding() == 1 && table.isSound() && !table.header().isEmpty();
        return new Observation(
                Outcome.of(holds),
                holds ? number : new Nearness((number.holding() + table.soundness()) / 2, 1),
                () -> ValidCsv.words(table),
                () -> ValidCsv.evidence(passage, table));
    }
}
