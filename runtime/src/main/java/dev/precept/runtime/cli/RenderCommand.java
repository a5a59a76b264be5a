package dev.precept.runtime.cli;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.graph.Instruction;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.evaluate.Ready;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a spec as a model is told it. */
@Command(
        name = "render",
        description = {
            "Prints a spec as a model is told it: the task, then what the response must be, then what it should be.",
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
        console.out().print(Instruction.of(chosen.graph(), chosen.values(), chosen.prompt()));
        return Exit.DONE;
    }
}
