package dev.precept.runtime.judge.cache;

import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.JudgeBinding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an answer depends on, as a hash: who decides, with the version, and all that a claim holds. */
final class AnswerKey {
    private final MessageDigest digest;

    private AnswerKey(MessageDigest digest) {
        this.digest = digest;
    }

    static byte[] of(JudgeBinding binding, Claim claim) {
        var key = new AnswerKey(sha256());
        key.add(binding.label());
        key.add(claim.statement());
        key.add(claim.prompt().map(prompt -> "+" + prompt).orElse(""));
        key.add(claim.context());
        key.add(claim.start() + "," + claim.end());
        return key.digest.digest();
    }

    /** The units themselves, since two texts with lone surrogates may be one in UTF-8. */
    private void add(String text) {
        digest.update((text.length() + ":").getBytes(StandardCharsets.US_ASCII));
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        bytes.asCharBuffer().put(CharBuffer.wrap(text));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
