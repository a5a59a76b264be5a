package dev.precept.runtime.cli;

import dev.precept.compiler.graph.Binding;
import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Instruction;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Ready;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a spec as a model is told it. */
@Command(
        name = "render",
        description = {
            "Prints a spec as a model is told it: the task, then what the response must be, then what it should be. That "
                    + "it must say something at all is the last of the requirements, where the spec asks for no text "
                    + "so short.",
            "",
            "What --prompt gives stands behind the task, or in its place where the spec has none. A parameter that is "
                    + "not set shows its name in braces.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept render refund-reply.precept --set customer=Ada --set limit=120",
            "  precept render style.precept --prompt \"Write a haiku about rain.\""
        })
final class RenderCommand implements Callable<Integer> {
    @Mixin
    private SpecSelection selection = new SpecSelection();

    private final Console console;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SpecSelection.Chosen chosen = selection.choose(console);
        boolean whole = chosen.graph().parameters().stream()
                .allMatch(parameter -> chosen.values().containsKey(parameter.name()));
        if (whole && Planner.plan(chosen.graph()).bind(chosen.values()) instanceof Fit.Unfit<Ready>(var reason)) {
            throw new Unusable(reason);
        }
        console.out().print(Instruction.of(chosen.graph(), chosen.values(), chosen.prompt(), gate(chosen)));
        return Exit.DONE;
    }

    /** What every spec asks for without saying so. */
    private static List<String> gate(SpecSelection.Chosen chosen) {
        return Gate.of(chosen.graph(), new Binding(chosen.values())).sentences();
    }
}
