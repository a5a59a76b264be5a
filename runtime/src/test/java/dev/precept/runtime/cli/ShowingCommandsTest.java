package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.GraphJson;
import dev.precept.runtime.rules.StandardVocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show what a spec is, and what specs can say. */
class ShowingCommandsTest {
    private static final String EXAMPLE =
            Path.of("..", "grammar", "examples", "refund-reply.precept").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSpecIsToldWithItsTaskThePromptAndWhatIsSet() {
        assertThat(run("render", EXAMPLE, "--set", "customer=Ada", "--set", "limit=120", "--prompt", "Where is it?"))
                .isEqualTo(Exit.DONE);
        assertThat(printed(out)).isEqualTo("""
                Answer the customer's message about a refund.

                Where is it?

                Requirements:
                - The response must have 80 to 120 words.
                - The response must have 2 to 4 paragraphs.
                - Every paragraph must have at most 4 sentences.
                - The response must be in language "en".
                - At least one sentence must mention "refund" or "money back".
                - The response must end with "Best regards,\\nThe Support Team".
                - The response must not contain "unfortunately" or "as an AI".
                - If the prompt satisfies "The customer is angry", the first paragraph must satisfy "Apologises before anything else". Otherwise, the response must have at most 1 occurrence of "sorry".
                - In this order:
                  1. The first sentence must start with "Dear Ada".
                  2. The second paragraph must satisfy "Gives the status of the refund".
                  3. The last paragraph must satisfy "Says what happens next, and when".
                - The conversation must have at most 1 call of `lookup_order`.
                - Every call of `lookup_order` must pass "order_id" matching /ORD-\\d{6}/.
                - The response must say something or call a tool.

                Preferences:
                - At least 60% of the sentences should satisfy "Addresses the customer directly".
                - The response should satisfy "Warm but professional".
                """);
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        assertThat(run("render", EXAMPLE, "--set", "customer=Ada", "--set", "limit=50"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(printed(err)).contains("`80..limit` is empty");
    }

    @Test
    void aGraphThatIsPrintedReadsBack() throws IOException {
        Path file = folder.resolve("graph.json");
        assertThat(run("graph", EXAMPLE)).isEqualTo(Exit.DONE);
        assertThat(run("graph", EXAMPLE, "--out", file.toString())).isEqualTo(Exit.DONE);
        assertThat(printed(out)).isEqualTo(Files.readString(file));
        assertThat(GraphJson.read(printed(out), StandardVocabulary.VOCABULARY))
                .isInstanceOf(GraphJson.Read.Graph.class);
    }

    @Test
    void aGraphIsDrawn() {
        run("graph", EXAMPLE, "--format", "dot");
        run("graph", EXAMPLE, "--format", "mermaid");
        assertThat(printed(out)).contains("digraph \"refund_reply\" {", "flowchart LR", "has 80..limit words");
    }

    @Test
    void aBrokenSpecIsShownWhereItIsBroken() throws IOException {
        Path broken = folder.resolve("broken.precept");
        Files.writeString(broken, "spec s {\n  require response sings\n}\n");
        for (String command : new String[] {"graph", "render"}) {
            assertThat(run(command, broken.toString())).isEqualTo(Exit.UNUSABLE);
        }
        assertThat(run("graph", folder.resolve("missing.precept").toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(printed(out)).isEmpty();
        assertThat(printed(err)).contains("broken.precept:2:", "sings", "has 1 error", "cannot be read");
    }

    @Test
    void aWordIsLookedUp() {
        assertThat(run("vocabulary", "mentions")).isEqualTo(Exit.DONE);
        assertThat(printed(out))
                .startsWith("mentions {sought}\n")
                .contains("of a      text", "holds     mentions \"don't\"");
        assertThat(run("vocabulary", "menttions")).isEqualTo(Exit.FOUND);
        assertThat(printed(err)).contains("nothing is said with `menttions`; these are spelled like it");
    }

    @Test
    void theWholeVocabularyIsListedInEachForm() {
        assertThat(run("vocabulary")).isEqualTo(Exit.DONE);
        run("vocabulary", "--format", "markdown");
        run("vocabulary", "--format", "json");
        assertThat(printed(out)).contains("\n## What counts where\n");
        for (var kind : StandardVocabulary.VOCABULARY.rules()) {
            String phrase = kind.kind().phrase();
            assertThat(printed(out))
                    .contains("\n  " + phrase + "\n", "\n#### `" + phrase + "`\n", "\"" + kind.name() + "\"");
        }
    }

    private int run(String... arguments) {
        return new Launcher(
                        Precept.found(),
                        new Launcher.Streams(InputStream.nullInputStream(), stream(out), stream(err), false, false))
                .run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
