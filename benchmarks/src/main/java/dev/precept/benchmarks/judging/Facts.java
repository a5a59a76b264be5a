package dev.precept.benchmarks.judging;

import dev.precept.trainer.instruction.Meant;
import dev.precept.trainer.instruction.Polarity;
import dev.precept.trainer.instruction.Wordings;
import dev.precept.trainer.label.Assertions;
import java.util.Optional;

/** Whether a claim is so, by the rule that its words mean, where they are words that the trainer knows. Of one thread. */
public final class Facts {
    private final Wordings wordings = Wordings.standard();
    private final Assertions assertions = new Assertions(wordings);

    /** Nothing where no rule knows. */
    public Optional<Boolean> of(LabelledClaim row) {
        return wordings.meant(row.claim()).flatMap(meant -> truth(meant, row));
    }

    private Optional<Boolean> truth(Meant meant, LabelledClaim row) {
        return assertions
                .of(meant.wording(), meant.value())
                .truth(row.prompt().orElse(""), row.response())
                .map(is -> is == (meant.polarity() == Polarity.IS));
    }
}
