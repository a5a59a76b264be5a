package dev.precept.trainer.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.Clause;
import dev.precept.compiler.graph.Statement;
import dev.precept.compiler.graph.Term;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.rules.StandardVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstructionMakerTest {
    private static final InstructionMaker MAKER = InstructionMaker.standard();
    private static final int SPECS = 300;

    @Test
    void everySpecCompilesAndMixesRulesWithJudgementsThatAreUnderstood() {
        var sizes = new ArrayList<Integer>();
        for (int index = 0; index < SPECS; index++) {
            List<Clause> clauses = clauses(MAKER.spec(1, index));
            List<String> judged = clauses.stream()
                    .flatMap(clause -> clause
                                    instanceof
                                    Clause.Select(int at, var unit, Clause.Judged(Term.Constant(Value.Text(var text))))
                            ? Stream.of(text)
                            : Stream.empty())
                    .toList();

            sizes.add(clauses.size());
            assertThat(judged).hasSizeBetween(1, clauses.size() - 1);
            assertThat(judged)
                    .allSatisfy(text ->
                            assertThat(Wordings.standard().meant(text)).as(text).isPresent());
        }
        assertThat(new LinkedHashSet<>(sizes)).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void theSameSeedGivesTheSameSpecWhateverElseIsMade() {
        assertThat(InstructionMaker.standard().spec(1, 7)).isEqualTo(MAKER.spec(1, 7));
        assertThat(MAKER.spec(2, 7)).isNotEqualTo(MAKER.spec(1, 7));
        assertThat(Stream.iterate(0, index -> index + 1)
                        .limit(SPECS)
                        .map(index -> MAKER.spec(1, index).replaceAll("made_\\d+", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySentenceIsReadBackToWhatItMeans() {
        Wordings wordings = Wordings.standard();
        for (Wording wording : wordings.all()) {
            String value = !wording.isOpen()
                    ? ""
                    : wording.values().isEmpty() ? "umbrella" : wording.values().getLast();
            for (Polarity polarity : Polarity.values()) {
                assertThat(wording.claims(polarity, value))
                        .allSatisfy(sentence ->
                                assertThat(wordings.meant(sentence)).contains(new Meant(wording, value, polarity)));
            }
        }
    }

    private static List<Clause> clauses(String spec) {
        Compilation compilation =
                Compiler.compile(new SourceFile("made", spec), StandardVocabulary.VOCABULARY, Sources.NONE);
        // That a rule could decide a judgement is told, and meant here.
        assertThat(compilation.diagnostics())
                .as(spec)
                .noneMatch(diagnostic -> diagnostic.problem().severity() == Severity.ERROR);
        return compilation.graphs().getFirst().statements().stream()
                .map(statement -> ((Statement.Requirement) statement).clause())
                .toList();
    }
}
