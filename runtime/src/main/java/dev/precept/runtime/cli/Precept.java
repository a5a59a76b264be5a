package dev.precept.runtime.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/** The command line. */
public final class Precept {
    private Precept() {}

    public static void main(String[] arguments) {
        var out = printing(FileDescriptor.out);
        var err = printing(FileDescriptor.err);
        List<String> terminals =
                Arrays.asList(System.getProperty("precept.terminals", "").split(","));
        var streams = new Launcher.Streams(System.in, out, err, terminals.contains("out"), terminals.contains("err"));
        int exit = new Launcher(found(), streams).run(arguments);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Every module's subcommands that the class path has. */
    public static List<Subcommand> found() {
        return ServiceLoader.load(Subcommands.class).stream()
                .flatMap(provider -> provider.get().list().stream())
                .toList();
    }

    private static PrintStream printing(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
