package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonText;

/** Nothing need follow. */
@ConstraintId("combination:repeat_prompt")
@Kind(
        phrase = "repeats {promptToRepeat} first by IFEval rules",
        plural = "repeat {promptToRepeat} first by IFEval rules",
        summary = "The text begins with the prompt, in any case.",
        family = Family.SIMILARITY,
        holds = {"repeats \"Name a tree.\" first by IFEval rules", "name a tree.\n\nThe oak."},
        fails = {"repeats \"Name a tree.\" first by IFEval rules", "The oak."})
public record RepeatPrompt(String promptToRepeat) implements IfevalRule {
    public RepeatPrompt {
        if (PythonText.isBlank(promptToRepeat)) {
            throw new IllegalArgumentException("a blank text cannot be repeated");
        }
    }

    @Override
    public String meaning() {
        return "response repeats " + Spelling.quoted(promptToRepeat) + " before answering";
    }

    @Override
    public Sight look(ReferenceText text) {
        return prepared().look(text);
    }

    @Override
    public ReferenceRule prepared() {
        String wanted = PythonText.lower(PythonText.strip(promptToRepeat));
        return text -> {
            boolean holds = PythonText.stripLeft(text.lower()).startsWith(wanted);
            return Sight.of(holds, () -> holds ? "the prompt" : "another beginning");
        };
    }
}
