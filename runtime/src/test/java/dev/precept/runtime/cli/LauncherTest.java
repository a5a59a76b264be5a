package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class LauncherTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsEverySubcommandAndMakesNone() {
        var lazy = new Subcommand("lazy", "Never made for help", console -> {
            throw new AssertionError("made");
        });

        assertThat(run(List.of(lazy), "--help")).isEqualTo(Exit.DONE);

        assertThat(printed(out)).contains("lazy", "Never made for help");
    }

    @Test
    void colorIsKnownToTheCommandWhereverItStands() {
        var shade = new Subcommand("shade", "Say whether colours are on", Shade::new);

        run(List.of(shade), "--color", "always", "shade");
        run(List.of(shade), "shade", "--color=always");
        run(List.of(shade), "shade");

        assertThat(printed(out)).isEqualTo("true true false ");
    }

    @Test
    void whatCannotBeUsedIsSaidOnOneLine() {
        var refuses = new Subcommand("refuses", "Refuse", Refuses::new);

        assertThat(run(List.of(refuses), "refuses")).isEqualTo(Exit.UNUSABLE);

        assertThat(printed(err)).isEqualTo("precept: `a.precept` is no file" + System.lineSeparator());
    }

    @Test
    void anUnknownSubcommandIsUnusable() {
        assertThat(run(Precept.found(), "complet")).isEqualTo(Exit.UNUSABLE);

        assertThat(printed(err)).contains("complet", "completion");
    }

    @Test
    void completionKnowsItself() {
        assertThat(run(Precept.found(), "completion")).isEqualTo(Exit.DONE);

        assertThat(printed(out)).startsWith("#!").contains("complete -F", "completion", "--color");
    }

    @Test
    void aSubcommandOfAGroupIsRunThroughItInWhateverOrderTheyAreFound() {
        var tint = new Subcommand("paint shade", "Say whether colours are on", Shade::new);
        var paint = new Subcommand("paint", "Colours", console -> new Paint());

        assertThat(run(List.of(tint, paint), "paint", "shade", "--color=always"))
                .isEqualTo(Exit.DONE);
        assertThat(run(List.of(tint, paint), "shade")).isEqualTo(Exit.UNUSABLE);
        run(List.of(tint, paint), "paint", "--help");

        assertThat(printed(out)).startsWith("true ").containsPattern("shade +Say whether colours are on");
    }

    private int run(List<Subcommand> subcommands, String... arguments) {
        return new Launcher(
                        subcommands,
                        new Launcher.Streams(
                                new ByteArrayInputStream(new byte[0]), stream(out), stream(err), false, false))
                .run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Command(name = "shade")
    record Shade(Console console) implements Callable<Integer> {
        @Override
        public Integer call() {
            console.out().print(console.colored().getAsBoolean() + " ");
            return Exit.DONE;
        }
    }

    @Command(name = "paint")
    record Paint() implements Callable<Integer> {
        @Override
        public Integer call() {
            return Exit.DONE;
        }
    }

    @Command(name = "refuses")
    record Refuses(Console console) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new Unusable("`a.precept` is no file");
        }
    }
}
