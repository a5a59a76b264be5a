package dev.precept.runtime.cli;

import dev.precept.runtime.suite.Summary;
import dev.precept.runtime.suite.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The shares of a benchmark's run as a table, in per cent. */
final class ShareTable {
    private static final String NONE = "-";

    private final List<List<String>> rows = new ArrayList<>();

    private ShareTable() {}

    /** Over all, then each model, then each category of ids. */
    static String of(Summary summary) {
        ShareTable table = new ShareTable();
        table.row("", "responses", "prompt strict", "instruction strict", "prompt loose", "instruction loose");
        table.prompts("overall", summary.tallies().overall());
        summary.tallies().models().forEach(table::prompts);
        table.row("", "instructions", "", "instruction strict", "", "instruction loose");
        summary.tallies().categories().forEach(table::constraints);
        return table.print()
                + String.format(
                        Locale.ROOT,
                        "%d scored%s in %.2f s%n",
                        summary.tallies().overall().responses(),
                        summary.unscorable() == 0 ? "" : ", " + summary.unscorable() + " unscorable",
                        summary.seconds());
    }

    private void prompts(String name, Tally tally) {
        row(
                name,
                Long.toString(tally.responses()),
                percent(tally.promptStrict()),
                percent(tally.instructionStrict()),
                percent(tally.promptLoose()),
                percent(tally.instructionLoose()));
    }

    private void constraints(String name, Tally tally) {
        row(
                name,
                Long.toString(tally.constraints()),
                "",
                percent(tally.instructionStrict()),
                "",
                percent(tally.instructionLoose()));
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    private String print() {
        StringBuilder printed = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : "  ").append(padded(row.get(column), width(column), column));
            }
            printed.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return printed.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width, int column) {
        String blanks = " ".repeat(width - cell.length());
        return column == 0 ? cell + blanks : blanks + cell;
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.2f", 100 * share.getAsDouble()) : NONE;
    }
}
