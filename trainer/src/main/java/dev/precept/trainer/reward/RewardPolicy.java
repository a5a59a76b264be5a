package dev.precept.trainer.reward;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a verdict is worth. {@link PolicyReader} reads one from its file, {@link PolicyWriter} writes it.
 *
 * @param name how replies call it
 * @param rules what rules score
 * @param judgements what requirements of the family {@code judgement} score
 */
public record RewardPolicy(
        String name,
        Aggregation aggregation,
        Grading rules,
        Grading judgements,
        Unknown unknown,
        Scale scale,
        OverLong overLong,
        UnclosedThinking unclosedThinking,
        CallsOnly callsOnly) {

    /** The hash of what it does, whatever its name: SHA-256 of {@link PolicyWriter#canonical}, in lower-case hexadecimal. */
    public String hash() {
        try {
            byte[] canonical = PolicyWriter.canonical(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** True where the group's other items must be known. */
    public boolean needsGroup() {
        return unknown == Unknown.GROUP_MEAN || unclosedThinking == UnclosedThinking.GROUP_MEAN;
    }
}
