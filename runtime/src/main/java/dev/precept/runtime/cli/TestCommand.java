package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.runtime.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the examples that stand in specs. */
@Command(
        name = "test",
        description =
                "Runs the examples of specs: each says of a response that it holds, or which requirement it fails. "
                        + "An example that only a judge could decide is reported as undecided without one, and is no failure. "
                        + "Ends with 1 where an example is not as it says.",
        footer = {"", "Example:", "  precept test refund-reply.precept"})
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The specs.")
    private List<Path> files = List.of();

    @Mixin
    private WordSelection words = new WordSelection();

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    private final Console console;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Judge judge = judging.open(console)) {
            return tested(judge);
        }
    }

    private Integer tested(Judge judge) {
        var specs = new Specs(words.vocabulary());
        var ran = new ArrayList<ExampleRun>();
        for (Path file : files) {
            for (ConstraintGraph graph : specs.sound(file, console).graphs()) {
                graph.examples().forEach(example -> ran.add(ExampleRun.of(graph, example, judge)));
            }
        }
        ran.forEach(this::print);
        console.out()
                .println(Plural.of(ran.size(), "example") + ", " + count(ran, ExampleRun.Result.EXPECTED)
                        + " as expected, " + count(ran, ExampleRun.Result.UNDECIDED) + " undecided, "
                        + count(ran, ExampleRun.Result.OTHERWISE) + " otherwise");
        return count(ran, ExampleRun.Result.OTHERWISE) > 0 ? Exit.FOUND : Exit.DONE;
    }

    private void print(ExampleRun run) {
        run.report().ifPresent(report -> console.out().println(Renderer.render(report, console.palette()) + "\n"));
    }

    private static long count(List<ExampleRun> ran, ExampleRun.Result result) {
        return ran.stream().filter(run -> run.result() == result).count();
    }
}
