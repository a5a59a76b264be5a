package dev.precept.benchmarks.imports;

import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.runtime.rows.Line;
import java.util.List;

/** Makes labelled claims of the lines of some data set. */
@FunctionalInterface
public interface Importer {
    /**
     * Those of one line.
     *
     * @throws Unfit where it is no line of the data set
     */
    List<LabelledClaim> rows(Line line) throws Unfit;

    /** A line that is not what it should be. */
    final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        /** @param reason one line, without a full stop */
        public Unfit(String reason) {
            super(reason);
        }
    }
}
