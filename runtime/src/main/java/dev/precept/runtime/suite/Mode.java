package dev.precept.runtime.suite;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Ready;
import dev.precept.runtime.rules.StandardVocabulary;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose meaning of a benchmark's ids decides. */
public enum Mode {
    /** The reference's, verdict for verdict. */
    REFERENCE {
        @Override
        public Vocabulary base() {
            return Vocabulary.of();
        }

        @Override
        public String clause(Constraint constraint) {
            return "response "
                    + HOLE.matcher(constraint.kind().kind().phrase())
                            .replaceAll(
                                    hole -> Matcher.quoteReplacement(Spelling.of(constraint.argument(hole.group(1)))));
        }

        @Override
        public Scorer scorer(PromptRecord prompt, Suite suite) {
            return ReferenceScorer.of(prompt);
        }
    },
    /** The language's own: what the ids ask for, said in the standard vocabulary. */
    NATIVE {
        @Override
        public Vocabulary base() {
            return StandardVocabulary.VOCABULARY;
        }

        @Override
        public String clause(Constraint constraint) {
            return constraint.meant().meaning();
        }

        @Override
        public Scorer scorer(PromptRecord prompt, Suite suite) throws BadRecord {
            var plan = Planner.plan(RecordSpec.of(prompt, this).graph(suite.vocabulary()));
            return switch (plan.bind(Map.of())) {
                case Fit.Fits<Ready>(var ready) ->
                    new NativeScorer(
                            ready, prompt.prompt(), prompt.constraints().size());
                case Fit.Unfit<Ready>(var reason) -> throw new BadRecord(reason);
            };
        }
    };

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    /** What specs in this mode may say besides the ids of the suite. */
    public abstract Vocabulary base();

    /**
     * A constraint as a clause of the language.
     *
     * @throws IllegalArgumentException where it asks for what cannot be
     */
    public abstract String clause(Constraint constraint);

    /** Makes the decider of a record. @throws BadRecord where it asks for what cannot be */
    public abstract Scorer scorer(PromptRecord prompt, Suite suite) throws BadRecord;

    /** As it is written on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
