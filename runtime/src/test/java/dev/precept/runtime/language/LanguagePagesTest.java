package dev.precept.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.precept.compiler.check.ArgumentProblem;
import dev.precept.compiler.check.DefineProblem;
import dev.precept.compiler.check.LineProblem;
import dev.precept.compiler.check.SpecProblem;
import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.syntax.SyntaxProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the pages say is so. With {@code -Dprecept.rewrite=true} the fences that say what comes of a case are written anew
 * first, to be reviewed as a diff.
 */
class LanguagePagesTest {
    private static final boolean REWRITES = Boolean.getBoolean("precept.rewrite");
    private static final Pattern CODE = Pattern.compile("(?:error|warning)\\[([a-z-]+)]");
    private static final List<Class<?>> PROBLEMS = List.of(
            SyntaxProblem.class, SpecProblem.class, DefineProblem.class, LineProblem.class, ArgumentProblem.class);

    @TestFactory
    Stream<DynamicNode> pages() {
        return Page.all().stream()
                .map(page -> REWRITES ? rewritten(page) : page)
                .map(LanguagePagesTest::tests);
    }

    /** A problem that no page shows is one that nobody has read. */
    @Test
    void everyProblemHasACase() {
        Set<String> shown = Page.all().stream()
                .flatMap(page -> page.cases().stream())
                .flatMap(one -> one.fences("problems").stream())
                .flatMap(fence -> CODE.matcher(fence.text()).results())
                .map(code -> code.group(1))
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(PROBLEMS.stream().flatMap(LanguagePagesTest::codes).toList());
    }

    private static Stream<String> codes(Class<?> problem) {
        return problem.isSealed()
                ? Stream.of(problem.getPermittedSubclasses()).flatMap(LanguagePagesTest::codes)
                : Stream.of(Problem.code(problem.asSubclass(Problem.class)));
    }

    private static DynamicNode tests(Page page) {
        return dynamicContainer(
                page.path().getFileName().toString(),
                page.cases().stream().map(one -> dynamicTest(one.title(), () -> check(one))));
    }

    private static void check(Page.Case one) {
        Trial trial = Trial.of(one);
        if (one.fences("problems").isEmpty()) {
            assertThat(trial.problems()).as("problems of the spec").isEmpty();
        }
        trial.acceptances()
                .forEach((fence, acceptance) ->
                        assertThat(acceptance).as("line %d", fence.line() + 1).isEqualTo(fence.acceptance()));
        trial.texts()
                .forEach((fence, text) ->
                        assertThat(fence.text()).as("line %d", fence.line() + 1).isEqualTo(text));
    }

    private static Page rewritten(Page page) {
        var texts = new LinkedHashMap<Fence, String>();
        page.cases().forEach(one -> texts.putAll(Trial.of(one).texts()));
        return page.rewritten(texts);
    }
}
