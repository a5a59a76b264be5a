package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before anything is served, and the page about it. */
@Timeout(60)
class ServeCommandTest {
    private static final Path PAGE = Path.of("SERVICE.md");
    private static final Path DESCRIPTION = Path.of("src/main/resources/dev/precept/trainer/service/openapi.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void thePageTellsEverySettingAddressAndError() throws IOException {
        Run help = Run.of("serve", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: precept serve").contains("Examples:");
        String page = Files.readString(PAGE);
        assertThat(found("(?m)^ {2,8}(?:-\\w, )?(--[\\w-]+)", help.out())
                        .filter(option -> !option.matches("--(help|version|color|kinds|judge-.*)")))
                .hasSizeGreaterThan(15)
                .allSatisfy(option -> assertThat(page).contains("`" + option + "`"));
        String description = Files.readString(DESCRIPTION);
        assertThat(found("(?m)^  (/[\\w./]*):$", description))
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(page).contains("`" + path + "`"));
        assertThat(found("(?m)^ {16}- ([a-z-]+)$", description))
                .hasSize(18)
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 70000 | cannot listen on 127.0.0.1:70000",
                "--host 203.0.113.1 | cannot listen on 203.0.113.1:8710",
                "--max-body 0 | a limit is 1 at least",
                "--max-memory 10 | there is no room for one body",
                "--threads 0 | a limit is 1 at least",
                "--budget 0 | a time is longer than nothing",
                "--transfer -1 | a time is longer than nothing",
                "--budget soon | Invalid value for option '--budget'",
                "--token-file none.txt | none.txt` cannot be read",
                "--token-file empty.txt | holds no token",
                "--token-file odd.txt | the token holds characters that no header can carry",
                "--specs none.d | cannot be read",
                "--specs specs.d | broken.precept:1:18: error[",
                "--policy none | `none` cannot be read",
                "--unscorable verify=perhaps | Invalid value for option '--unscorable",
                "--nothing | Unknown option: '--nothing'"
            })
    void whatCannotBeServedIsSaid(String words, String said) throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "\n");
        Files.writeString(folder.resolve("odd.txt"), "a b");
        Files.createDirectory(folder.resolve("specs.d"));
        Files.writeString(folder.resolve("specs.d/broken.precept"), "spec a { require respons }");
        String[] arguments = Stream.concat(
                        Stream.of("serve"),
                        Arrays.stream(words.split(" ", -1))
                                .map(word -> word.matches("\\w+\\.(txt|d)")
                                        ? folder.resolve(word).toString()
                                        : word))
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.of("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }
}
