package dev.precept.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.cli.Subcommand;
import dev.precept.runtime.cli.Subcommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says of the command line is so. */
class ReadmeTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    @BeforeEach
    void theFilesThatCommandsName() throws IOException {
        for (Path file : Repository.files()) {
            if (file.startsWith("grammar/examples") || file.startsWith("benchmarks/examples")) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(Repository.ROOT.resolve(file), folder.resolve(file));
            }
        }
    }

    @Test
    void theFirstBlockIsTheMainCommandAndTheTests() {
        List<String> first = fences().getFirst().group(2).lines().toList();

        assertThat(first).hasSize(2);
        assertThat(first.getFirst()).startsWith("./precept eval ");
        assertThat(first.getLast()).startsWith("mvn ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandDoesItsWork(String command) throws IOException, InterruptedException {
        run(words(command));
    }

    @Test
    void whatItShowsIsPrinted() throws IOException, InterruptedException {
        String printed =
                run(words(fences().getFirst().group(2).lines().findFirst().orElseThrow()));

        assertThat(blocks("text"))
                .isNotEmpty()
                .allSatisfy(shown -> assertThat(printed).contains(shown));
    }

    @Test
    void theSpecThatItShowsIsSound() throws IOException, InterruptedException {
        for (String spec : blocks("precept").toList()) {
            Files.writeString(folder.resolve("shown.precept"), spec);

            assertThat(run(List.of("check", "shown.precept"))).contains("no problems");
            assertThat(run(List.of("fmt", "--check", "shown.precept"))).isEmpty();
        }
    }

    /** What a command line prints that ends well. */
    private String run(List<String> arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.precept.runtime.cli.Precept"));
        words.addAll(arguments);

        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void everySubcommandIsThere() {
        List<String> used =
                commands().map(command -> String.join(" ", words(command))).toList();

        assertThat(ServiceLoader.load(Subcommands.class).stream()
                        .flatMap(provider -> provider.get().list().stream())
                        .map(Subcommand::name))
                .allSatisfy(name -> assertThat(used).anyMatch(line -> line.startsWith(name)));
    }

    static Stream<String> commands() {
        return blocks("sh")
                .flatMap(String::lines)
                .filter(line -> line.startsWith("precept ") || line.startsWith("./precept "));
    }

    private static Stream<String> blocks(String language) {
        return fences().stream()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2));
    }

    private static List<MatchResult> fences() {
        return FENCE.matcher(Repository.text("README.md")).results().toList();
    }

    /** The words after the first. */
    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .skip(1)
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
