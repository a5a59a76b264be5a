package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.Counted;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Relation;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.NltkWords;

/** Words are those of NLTK: a single letter is one, and so is what follows an apostrophe. */
@ConstraintId("change_case:capital_word_frequency")
@Kind(
        phrase = "counts {capitalRelation} {capitalFrequency} capital words by IFEval rules",
        plural = "count {capitalRelation} {capitalFrequency} capital words by IFEval rules",
        summary = "The text has a number of words in capitals as NLTK splits it.",
        family = Family.CASING,
        holds = {"counts \"at least\" 2 capital words by IFEval rules", "I am HERE."},
        fails = {"counts \"less than\" 2 capital words by IFEval rules", "I am HERE."})
public record CapitalWordFrequency(String capitalRelation, int capitalFrequency, NltkWords words)
        implements IfevalRule {
    public CapitalWordFrequency {
        Relation.of(capitalRelation);
        Counted.require(capitalFrequency, 0, "words");
    }

    @Override
    public String meaning() {
        return Meant.count(capitalRelation, capitalFrequency) + " words are in upper case";
    }

    @Override
    public Sight look(ReferenceText text) {
        int count = text.once(words, words::countUpper);
        return Sight.of(
                count, Relation.of(capitalRelation).to(capitalFrequency), () -> Counted.of(count, "capital word"));
    }
}
