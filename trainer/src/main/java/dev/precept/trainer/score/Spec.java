package dev.precept.trainer.score;

import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.graph.Fit;
import dev.precept.runtime.evaluate.Plan;
import dev.precept.runtime.evaluate.Ready;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spec that is ready to judge responses.
 *
 * @param id the hash of its content, the same on every machine
 * @param name what people call it
 * @param warnings what the compiler says of it
 * @param whole the plan without a row's values, where the spec has no parameters
 */
public record Spec(String id, String name, Plan plan, List<Diagnostic> warnings, Optional<Fit<Ready>> whole) {
    public Spec {
        warnings = List.copyOf(warnings);
    }

    static Spec of(String id, String name, Plan plan, List<Diagnostic> warnings) {
        return new Spec(
                id,
                name,
                plan,
                warnings,
                plan.graph().parameters().isEmpty() ? Optional.of(plan.bind(Map.of())) : Optional.empty());
    }

    /** The id of a spec's content: SHA-256 of its UTF-8 in lower-case hexadecimal. */
    public static String id(String content) {
        return id(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public static String id(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
