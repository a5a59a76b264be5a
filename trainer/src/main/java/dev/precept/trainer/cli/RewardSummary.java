package dev.precept.trainer.cli;

import dev.precept.trainer.reward.RewardPolicy;
import dev.precept.trainer.score.Scored;
import java.util.Locale;

/** What a run of rewards came to. */
final class RewardSummary {
    private long all;
    private long unscorable;
    private double sum;

    void add(Scored item) {
        all++;
        item.reward().scalar().ifPresentOrElse(reward -> sum += reward, () -> unscorable++);
    }

    String line(RewardPolicy policy) {
        long scored = all - unscorable;
        String mean = scored == 0 ? "" : String.format(Locale.ROOT, ", mean reward %.4f", sum / scored);
        return "precept: %d responses, %d unscorable%s by policy %s".formatted(all, unscorable, mean, policy.name());
    }
}
