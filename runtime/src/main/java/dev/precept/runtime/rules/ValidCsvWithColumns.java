package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;

@Kind(
        phrase = "is valid CSV with columns {columns}",
        plural = "are valid CSV with columns {columns}",
        summary =
                "The text is valid CSV whose header has exactly these columns in this order; a pattern stands for a name"
                        + " that it matches in full. One column is enough.",
        family = Family.FORMAT,
        nearness =
                "half for the columns that stand in their place, by their number and one more; half for the share of sound lines",
        holds = {"is valid CSV with columns [\"name\", \"note\"]", "name,note\nAda,first\n"},
        fails = {"is valid CSV with columns [\"name\", \"note\"]", "note,name\nfirst,Ada\n"})
public record ValidCsvWithColumns(Value.Items columns) implements StandardRule<Passage> {
    public ValidCsvWithColumns {
        if (columns.items().isEmpty()) {
            throw new IllegalArgumentException("there are no columns in the list");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        CsvTable table = passage.feature(CsvTable.OF);
        int wanted = columns.items().size();
        int right = 0;
        for (int i = 0; i < Math.min(wanted, table.header().size()); i++) {
            if (is(table.header().get(i), columns.items().get(i))) {
                right++;
            }
        }
        boolean named = right == wanted && table.header().size() == wanted;
        boolean holds = named && table.isSound() && table.rows() >= 1;
        double names =
                named ? 1 : (double) right / (Math.max(wanted, table.header().size()) + 1);
        double lines = table.rows() >= 1 ? table.soundness() : 0;
        return new Observation(
                Outcome.of(holds),
                holds ? Nearness.HOLDS : new Nearness((names + lines) / 2, 1),
                () -> named || !table.isSound()
                        ? ValidCsv.words(table)
                        : "columns "
                                + Shown.list(table.header().stream()
                                        .map(Shown::quote)
                                        .toList()),
                () -> ValidCsv.evidence(passage, table));
    }

    private static boolean is(String name, Sought wanted) {
        return switch (wanted) {
            case Value.Text(var text) -> name.strip().equals(text);
            case Value.Pattern pattern -> pattern.compiled().matches(name.strip());
        };
    }
}
