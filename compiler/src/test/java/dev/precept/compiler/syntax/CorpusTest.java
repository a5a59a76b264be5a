package dev.precept.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.SourceFile;
import dev.precept.grammar.PreceptParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the shared corpus, between good lines. */
class CorpusTest {
    /** Bad by their words and not by their shape: what they mean is looked up, and refused there. */
    private static final Set<String> LEFT_TO_LOOKUP = Set.of(
            "quantified subject elided",
            "misspelt exactly",
            "at lest",
            "missing number",
            "bound at end",
            "keyword phrase",
            "between and",
            "two on line",
            "ref blank");

    /** A chain has a label, so this one is good. */
    private static final String GOOD_BY_NOW = "chain label";

    /** Two lines that are both broken. */
    private static final String TWO_LINES = "trailing and line";

    /** A spec that stands nowhere has no place for its lines. */
    private static final String LOST_WITH_ITS_BLOCK = "nested spec";

    static List<Corpus.Case> ok() {
        return Corpus.ok();
    }

    static List<Corpus.Case> bad() {
        return Corpus.bad();
    }

    @ParameterizedTest
    @MethodSource("ok")
    void goodStatementsHaveNoProblem(Corpus.Case good) {
        Parsed parsed = Parser.parse(good.inSpec());
        assertThat(parsed.problems()).isEmpty();
        assertThat(said(parsed)).contains("is before", "is after", "is last");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badStatementsCostOnlyThemselves(Corpus.Case bad) {
        Parsed parsed = Parser.parse(bad.inSpec());
        boolean good = LEFT_TO_LOOKUP.contains(bad.name()) || bad.name().equals(GOOD_BY_NOW);
        assertThat(parsed.problems()).hasSize(good ? 0 : bad.name().equals(TWO_LINES) ? 2 : 1);
        for (Problem problem : parsed.problems()) {
            int line = parsed.file().source().position(problem.span().start()).line();
            assertThat(line).isBetween(3, 2 + bad.lines().size());
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        }
        List<String> kept = new ArrayList<>(List.of("is before", "is after", "is last"));
        if (!bad.name().equals(LOST_WITH_ITS_BLOCK)) {
            Stream.of("is inner", "is inner2")
                    .filter(words -> bad.lines().stream().anyMatch(line -> line.endsWith(words)))
                    .forEach(kept::add);
        }
        assertThat(said(parsed)).containsAll(kept);
    }

    @Test
    void everyCaseThatIsLeftToLookupIsInTheCorpus() {
        assertThat(bad()).extracting(Corpus.Case::name).containsAll(LEFT_TO_LOOKUP);
    }

    @Test
    void noStatementCanBeReadInTwoWays() {
        Stream<SourceFile> sources =
                Stream.of(ok(), bad()).flatMap(List::stream).map(Corpus.Case::inSpec);
        assertThat(sources.flatMap(source -> ambiguities(source).stream())).isEmpty();
    }

    @Test
    void noExampleCanBeReadInTwoWays() {
        assertThat(Examples.all().stream().flatMap(source -> ambiguities(source).stream()))
                .isEmpty();
    }

    /** What the parser could have read otherwise, with the text that it read. */
    static List<String> ambiguities(SourceFile source) {
        var tokens = Layout.of(Tokens.read(source, problem -> {}).tokens(), problem -> {});
        var parser = new PreceptParser(new CommonTokenStream(new ListTokenSource(tokens)));
        var found = new ArrayList<String>();
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    org.antlr.v4.runtime.Parser reader,
                    DFA decision,
                    int from,
                    int to,
                    boolean exact,
                    BitSet alternatives,
                    ATNConfigSet states) {
                found.add(source.name() + ": " + tokens.subList(from, to + 1));
            }
        });
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.setErrorHandler(new LineRecovery());
        parser.file();
        return found;
    }

    /** The last two words of every requirement that was kept, wherever it stands. */
    static List<String> said(Parsed parsed) {
        return parsed.file().specs().stream()
                .flatMap(spec -> requirements(spec.statements()))
                .map(requirement ->
                        parsed.file().source().text(requirement.clause().span()))
                .map(text -> text.replaceFirst("(?s).* (?=\\S+ \\S+$)", ""))
                .toList();
    }

    private static Stream<Statement.Requirement> requirements(List<Statement> statements) {
        return statements.stream().flatMap(statement -> switch (statement) {
            case Statement.Requirement requirement -> Stream.of(requirement);
            case Statement.When when -> Stream.concat(requirements(when.then()), requirements(when.otherwise()));
            case Statement.Chain chain -> requirements(chain.steps());
            case Statement.Task task -> Stream.empty();
            case Statement.Answer answer -> Stream.empty();
            case Statement.Example example -> Stream.empty();
            case Statement.Invalid invalid -> Stream.empty();
        });
    }
}
