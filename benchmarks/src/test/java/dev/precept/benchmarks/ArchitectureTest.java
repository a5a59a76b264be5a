package dev.precept.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The layers, and what each of them may not know. */
class ArchitectureTest {
    /** What decides about a text: the same answer at every time and place, for whoever asks. */
    private static final String[] PURE = {
        "dev.precept.compiler..",
        "dev.precept.runtime.rules..",
        "dev.precept.runtime.text",
        "dev.precept.runtime.text.markdown..",
        "dev.precept.runtime.evaluate..",
        "dev.precept.trainer.reward.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.precept");

    @Test
    void everyModuleIsSeen() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .contains("dev.precept.grammar", "dev.precept.compiler.syntax", "dev.precept.runtime.cli");
    }

    @Test
    void arrowsBetweenModulesNeverRunBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("grammar")
                .definedBy("dev.precept.grammar..")
                .layer("compiler")
                .definedBy("dev.precept.compiler..")
                .layer("runtime")
                .definedBy("dev.precept.runtime..")
                .optionalLayer("trainer")
                .definedBy("dev.precept.trainer..")
                .optionalLayer("benchmarks")
                .definedBy("dev.precept.benchmarks..")
                .whereLayer("grammar")
                .mayOnlyBeAccessedByLayers("compiler")
                .whereLayer("compiler")
                .mayOnlyBeAccessedByLayers("runtime", "trainer", "benchmarks")
                .whereLayer("runtime")
                .mayOnlyBeAccessedByLayers("trainer", "benchmarks")
                .whereLayer("trainer")
                .mayOnlyBeAccessedByLayers("benchmarks")
                .whereLayer("benchmarks")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    /** The compiler's front door, which holds what goes in and comes out, is no slice. */
    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.precept.(*).(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySyntaxKnowsTheParserGenerator() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.precept.compiler.syntax", "dev.precept.grammar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "dev.precept.grammar..")
                .check(CLASSES);
    }

    @Test
    void onlyCommandsKnowTheCommandLineLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(CLASSES);
    }

    @Test
    void whatIsPureTouchesNoFileNoNetworkNoClockAndNoThread() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(outsideWorld())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .check(CLASSES);
    }

    @Test
    void noTextOfAResponseMeetsABacktrackingPattern() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.precept.runtime.rules..", "dev.precept.runtime.text..", "dev.precept.runtime.evaluate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .that()
                .resideInAPackage("dev.precept..")
                .should()
                .haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Handler)(\\$.*)?")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[A-Z][^.]*")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outsideWorld() {
        return describe("files, network, clocks and threads", type -> switch (type.getPackageName()) {
            case "java.io" -> !type.isEquivalentTo(java.io.Serializable.class);
            case "java.time" -> true;
            case "java.lang" -> type.isEquivalentTo(Thread.class) || type.isEquivalentTo(Process.class);
            default ->
                type.getPackageName().startsWith("java.nio.file")
                        || type.getPackageName().startsWith("java.net")
                        || type.getPackageName().startsWith("java.util.concurrent");
        });
    }
}
