package dev.precept.runtime.cli;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Plan;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.exchange.Row;
import dev.precept.runtime.exchange.RowReader;
import dev.precept.runtime.rows.Line;
import java.util.Map;
import java.util.Optional;

/** Judges rows by one plan; shared between threads. */
final class RowJudge {
    private final RowReader reader;
    private final Plan plan;
    private final Evaluator evaluator;
    private final Optional<Fit<Ready>> withoutParameters;

    RowJudge(RowReader reader, Plan plan, Evaluator evaluator) {
        this.reader = reader;
        this.plan = plan;
        this.evaluator = evaluator;
        this.withoutParameters = reader.parameters().isEmpty() ? Optional.of(plan.bind(Map.of())) : Optional.empty();
    }

    Result judge(Line line) {
        return judge(reader.read(line.number(), line.bytes()));
    }

    Result judge(Row row) {
        return new Result(
                row,
                switch (row) {
                    case Row.Readable readable -> verdict(readable);
                    case Row.Unreadable unreadable -> Verdict.unscorable(unreadable.reason());
                });
    }

    private Verdict verdict(Row.Readable row) {
        return switch (bound(row.values())) {
            case Fit.Fits<Ready>(var ready) -> evaluator.evaluate(ready, row.transcript());
            case Fit.Unfit<Ready>(var reason) -> Verdict.unscorable(reason);
        };
    }

    private Fit<Ready> bound(Map<String, Value> values) {
        return withoutParameters.orElseGet(() -> plan.bind(values));
    }
}
