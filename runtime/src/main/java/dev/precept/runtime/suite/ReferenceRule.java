package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;

/** A rule that decides as the reference of a benchmark does, oddities included. */
@FunctionalInterface
public interface ReferenceRule extends Rule<Passage> {
    /** What an honest reading of a text costs, in visits of a character. */
    int VISITS = 4;

    /** What the reference makes of a text; it looks at none that is blank. */
    Sight look(ReferenceText text);

    @Override
    default ReferenceRule prepared() {
        return this;
    }

    /** The references accept no blank text, whatever they ask for. */
    default Sight judge(ReferenceText text) {
        return text.isBlank() ? Sight.of(false, () -> "a blank text") : look(text);
    }

    @Override
    default Observation observe(Passage passage) {
        passage.spend((long) VISITS * passage.length());
        Sight sight = judge(passage.feature(ReferenceText.OF));
        return new Observation(
                Outcome.of(sight.holds()),
                sight.nearness(),
                sight.observed(),
                () -> sight.places().get().in(passage));
    }
}
