package dev.precept.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.syntax.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What the pages say is so. With {@code -Dprecept.rewrite=true} the fences that say what comes of a case are written anew
 * first, to be reviewed as a diff.
 */
class LanguagePagesTest {
    private static final boolean REWRITES = Boolean.getBoolean("precept.rewrite");

    @TestFactory
    Stream<DynamicNode> pages() {
        return Page.all().stream()
                .map(page -> REWRITES ? rewritten(page) : page)
                .map(LanguagePagesTest::tests);
    }

    private static DynamicNode tests(Page page) {
        return dynamicContainer(
                page.path().getFileName().toString(),
                page.cases().stream().map(one -> dynamicTest(one.title(), () -> check(one))));
    }

    private static void check(Page.Case one) {
        Map<Fence, String> given = given(one);
        for (Fence fence : one.fences()) {
            if (fence.isExpectation()) {
                assertThat(given.get(fence)).as("line %d", fence.line() + 1).isEqualTo(fence.text());
            }
        }
    }

    private static Page rewritten(Page page) {
        var texts = new LinkedHashMap<Fence, String>();
        page.cases().forEach(one -> texts.putAll(given(one)));
        return page.rewritten(texts);
    }

    /** What comes of a case, by the fences that say so. */
    private static Map<Fence, String> given(Page.Case one) {
        var given = new LinkedHashMap<Fence, String>();
        Spec spec = Spec.of(main(one).text());
        List<Diagnostic> diagnostics = Parser.parse(spec.file()).problems().stream()
                .map(problem -> new Diagnostic(spec.file(), problem))
                .toList();
        String problems = diagnostics.stream().map(spec::shown).collect(Collectors.joining());
        List<Fence> expected = one.fences("problems");
        if (expected.isEmpty()) {
            assertThat(problems).as("problems of `%s`", one.title()).isEmpty();
        }
        expected.forEach(fence -> given.put(fence, problems));
        return given;
    }

    private static Fence main(Page.Case one) {
        List<Fence> main = one.fences("precept").stream()
                .filter(fence -> fence.file().isEmpty())
                .toList();
        assertThat(main).as("specs of `%s`", one.title()).hasSize(1);
        return main.getFirst();
    }
}
