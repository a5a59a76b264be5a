package dev.precept.trainer.cli;

import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.RecordSpec;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows with constraint ids, as graphs. */
final class SuiteRows {
    private SuiteRows() {}

    /**
     * The graph of each row; a bad row is reported and left out.
     *
     * @throws Unusable where the file cannot be read
     */
    static List<ConstraintGraph> graphs(Path file, Mode mode, Console console) {
        Suite suite = Ifeval.suite(mode.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);
        var reader = new PromptReader(suite);
        var graphs = new ArrayList<ConstraintGraph>();
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    try {
                        graphs.add(RecordSpec.of(reader.read(line), mode).graph(suite.vocabulary()));
                    } catch (BadRecord bad) {
                        console.err().println("%s:%d: %s".formatted(file, line.number(), bad.reason()));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
        return graphs;
    }
}
