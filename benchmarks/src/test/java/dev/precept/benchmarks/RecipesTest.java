package dev.precept.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import dev.precept.trainer.curriculum.VerlRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of the trainer do what their page says. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecipesTest {
    private static final Path RECIPES = Path.of("trainer/recipes");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```$");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final List<String> PRECEPT = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.precept.runtime.cli.Precept");

    @TempDir
    Path folder;

    static Stream<String> curricula() {
        return lines("./precept curriculum ");
    }

    @ParameterizedTest
    @MethodSource("curricula")
    void theCurriculumIsWhatItsCommandMakes(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.split(" +")).subList(1, command.split(" +").length));
        int place = words.indexOf("--out") + 1;
        Path committed = Path.of(words.get(place));
        Path made = folder.resolve(committed.getFileName());
        words.set(place, made.toString());

        run(words);

        assertThat(content(made).toArray())
                .isNotEmpty()
                .isEqualTo(content(Repository.ROOT.resolve(committed)).toArray());
    }

    @Test
    void theSpecsAreSoundAndAsTheLanguageIsWritten() throws IOException, InterruptedException {
        List<String> specs = Repository.files(".precept").stream()
                .filter(file -> file.startsWith(RECIPES))
                .map(Path::toString)
                .toList();

        assertThat(run(Stream.concat(Stream.of("check"), specs.stream()).toList()))
                .contains("no problems");
        assertThat(run(Stream.concat(Stream.of("fmt", "--check"), specs.stream())
                        .toList()))
                .isEmpty();
    }

    static Stream<String> scripts() {
        return lines("python ").filter(line -> line.contains(".py "));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsTakeTheOptionsThatTheyAreGiven(String command) {
        Path script = Repository.files(".py").stream()
                .filter(file -> file.startsWith(RECIPES) && file.endsWith(command.split(" +")[1]))
                .findFirst()
                .orElseThrow();
        // Training is told what to evaluate, too.
        String sources = Repository.text(script).orElseThrow()
                + Repository.text(script.resolveSibling("evaluate.py")).orElseThrow();

        assertThat(OPTION.matcher(command).results().map(found -> '"' + found.group() + '"'))
                .allSatisfy(option -> assertThat(sources).contains(option));
    }

    /** What a command prints that ends well, begun in the root of the repository. */
    private static String run(List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(PRECEPT.stream(), arguments.stream()).toList())
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        try (var printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = String.join("\n", printed.lines().toList());
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        }
    }

    /** The rows of a file: one compressor's bytes are not another's. */
    private static List<?> content(Path file) throws IOException {
        if (file.toString().endsWith(".parquet")) {
            return new CarpetReader<>(file.toFile(), VerlRow.class).toList();
        }
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The command lines of the recipes' pages that begin so. */
    private static Stream<String> lines(String beginning) {
        return Repository.files(".md").stream()
                .filter(file -> file.startsWith(RECIPES))
                .flatMap(file ->
                        FENCE.matcher(Repository.text(file).orElseThrow()).results())
                .flatMap(fence -> fence.group(1).lines())
                .map(String::strip)
                .filter(line -> line.startsWith(beginning));
    }
}
