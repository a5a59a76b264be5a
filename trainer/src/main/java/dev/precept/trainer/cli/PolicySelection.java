package dev.precept.trainer.cli;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.source.SourceFile;
import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.SpecFiles;
import dev.precept.runtime.cli.Unusable;
import dev.precept.trainer.reward.Policies;
import dev.precept.trainer.reward.PolicyReader;
import dev.precept.trainer.reward.PolicyReading;
import dev.precept.trainer.score.PolicyBook;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The policy that is meant, the same for every command that gives rewards: a mixin. */
final class PolicySelection {
    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "What verdicts are worth: a policy by name, or the file of one (default: paper).")
    private Optional<String> policy = Optional.empty();

    /**
     * The built-in policies, with that one for requests that name none.
     *
     * @throws Unusable where there is none of that name and no such file, and where the file has problems, which are printed
     */
    PolicyBook book(Console console) {
        PolicyBook book = PolicyBook.builtIn();
        return policy.map(given -> Policies.named(given).map(book::with).orElseGet(() -> read(book, given, console)))
                .orElse(book);
    }

    private static PolicyBook read(PolicyBook book, String file, Console console) {
        SourceFile source = new SpecFiles().read(Path.of(file));
        PolicyReading reading = PolicyReader.read(source);
        for (Problem problem : reading.problems()) {
            console.err().println(Renderer.render(new Diagnostic(source, problem), console.errPalette()));
        }
        return reading.policy()
                .map(book::with)
                .orElseThrow(() -> new Unusable("`%s` is no policy; there are %s".formatted(file, book.names())));
    }
}
