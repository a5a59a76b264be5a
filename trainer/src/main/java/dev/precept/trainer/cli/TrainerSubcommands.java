package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Subcommand;
import dev.precept.runtime.cli.Subcommands;
import java.util.List;

/** The subcommands of the trainer. */
public final class TrainerSubcommands implements Subcommands {
    @Override
    public List<Subcommand> list() {
        return List.of(
                new Subcommand(
                        "curriculum",
                        "Make training steps of specs, from one constraint to all",
                        CurriculumCommand::new),
                new Subcommand("instructions", "Make specs to collect training data with", InstructionsCommand::new),
                new Subcommand("label", "Make training pairs of rollouts, without labels by people", LabelCommand::new),
                new Subcommand("reward", "Give stored responses the rewards of a policy", RewardCommand::new),
                new Subcommand("rollout", "Collect a policy's responses to a ladder", RolloutCommand::new),
                new Subcommand("serve", "Give rewards over HTTP", ServeCommand::new),
                new Subcommand("train", "Train a judgement head on pairs", TrainCommand::new));
    }
}
