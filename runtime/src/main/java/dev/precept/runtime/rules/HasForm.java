package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;

@Kind(
        phrase = "has the form {template}",
        plural = "have the form {template}",
        summary =
                "The whole text is the template with its holes filled. A hole is [a name] and stands for anything that is"
                        + " not blank; a bracket itself is doubled; any white space agrees with any other.",
        family = Family.FORMAT,
        nearness = "the texts between the holes that stand there in their order, by their number and one more",
        holds = {"has the form \"Question: [question] Answer: [answer].\"", "Question: Why?\nAnswer: Because."},
        fails = {"has the form \"Question: [question] Answer: [answer].\"", "Answer: Because.\nQuestion: Why?"})
public record HasForm(String template) implements StandardRule<Passage> {
    public HasForm {
        Template.of(template);
    }

    @Override
    public Observation observe(Passage passage) {
        return prepared().observe(passage);
    }

    @Override
    public Rule<Passage> prepared() {
        return Template.of(template)::observe;
    }
}
