package dev.precept.benchmarks.cli;

import dev.precept.benchmarks.judging.Estimate;
import dev.precept.benchmarks.judging.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures of a judge and of others side by side, each with its interval. */
final class MeasureTable {
    private final List<List<String>> rows = new ArrayList<>();

    private MeasureTable() {}

    /** @param columns measures by name, in their order */
    static String of(Map<String, Map<Measure, Estimate>> columns) {
        var table = new MeasureTable();
        var head = new ArrayList<String>(List.of(""));
        head.addAll(columns.keySet());
        table.rows.add(head);
        for (Measure measure : Measure.values()) {
            var row = new ArrayList<String>(List.of(measure.word()));
            columns.values().forEach(measures -> row.add(cell(measures, measure)));
            table.rows.add(row);
        }
        return table.print();
    }

    private static String cell(Map<Measure, Estimate> measures, Measure measure) {
        Estimate estimate = measures.get(measure);
        return estimate == null
                ? "-"
                : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
    }

    private String print() {
        var printed = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : "  ").append(padded(row.get(column), width(column)));
            }
            printed.append(line.toString().stripTrailing()).append('\n');
        }
        return printed.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
