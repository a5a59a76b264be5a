package dev.precept.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file of the repository keeps to. */
class RepositoryTest {
    private static final int MOST_LINES = 400;
    /** Put together, so that this file does not hold what it looks for. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.~$}])/(home|root|Users|work|tmp|var/folders)/\\w");
    private static final Pattern PACKAGE = Pattern.compile("`(dev\\.precept(?:\\.\\w+)*)`");

    static Stream<Path> sources() {
        return Repository.files(".java").stream();
    }

    @Test
    void noSourceIsLong() {
        assertThat(sources().filter(source -> text(source).lines().count() > MOST_LINES))
                .isEmpty();
    }

    @Test
    void nothingIsLeftToBeDone() {
        assertThat(Repository.files().stream()
                        .filter(file -> UNFINISHED.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void noFileKnowsAPlaceOfSomeonesMachine() {
        assertThat(Repository.files().stream()
                        .filter(file -> MACHINE.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(packages()
                        .filter(folder ->
                                !Files.exists(Repository.ROOT.resolve(folder).resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void theMapOfTheCodeNamesEveryPackage() {
        assertThat(PACKAGE.matcher(Repository.text("ARCHITECTURE.md")).results().map(name -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        packages().map(RepositoryTest::name).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksBetweenDocumentsLead(Path document) {
        Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");
        assertThat(link.matcher(prose(text(document))).results().map((MatchResult found) -> found.group(1)))
                .allSatisfy(
                        target -> assertThat(Repository.ROOT.resolve(document).resolveSibling(target))
                                .exists());
    }

    /** Without code, where brackets are no link. */
    private static String prose(String markdown) {
        return markdown.replaceAll("(?ms)^ *```.*?^ *```$|`[^`\n]*`", "");
    }

    static Stream<Path> documents() {
        return Repository.files(".md").stream().filter(file -> !file.startsWith("grammar/language"));
    }

    /** Folders of the main sources that hold classes. */
    private static Stream<Path> packages() {
        return sources()
                .filter(source -> source.toString().contains("src/main/java"))
                .map(Path::getParent)
                .distinct();
    }

    private static String name(Path folder) {
        return folder.toString().replaceAll(".*src/main/java/", "").replace('/', '.');
    }

    private static String text(Path file) {
        return Repository.text(file).orElse("");
    }
}
