package dev.precept.trainer.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets in who knows the token: in the header {@code Authorization: Bearer TOKEN}, or in the path for clients that send no
 * headers, as {@code /t/TOKEN/get_reward}.
 *
 * @param token nothing where anybody may ask
 */
record Doorkeeper(Optional<String> token) {
    private static final String PREFIX = "/t/";
    private static final String BEARER = "bearer ";

    /** The request without the token in its path, where the token is right. */
    Optional<Asked> admit(Asked asked) {
        String path = asked.path();
        int end = path.startsWith(PREFIX) ? path.indexOf('/', PREFIX.length()) : -1;
        Asked stripped = end < 0 ? asked : asked.at(path.substring(end));
        Optional<String> shown = end < 0 ? bearer(asked) : Optional.of(path.substring(PREFIX.length(), end));
        return token.isEmpty() || shown.filter(this::isRight).isPresent() ? Optional.of(stripped) : Optional.empty();
    }

    /** What may stand in a log. */
    static String hidden(String path) {
        if (!path.startsWith(PREFIX)) {
            return path;
        }
        int end = path.indexOf('/', PREFIX.length());
        return PREFIX + "…" + (end < 0 ? "" : path.substring(end));
    }

    private static Optional<String> bearer(Asked asked) {
        return asked.header("authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** In the same time, whatever was shown. */
    private boolean isRight(String shown) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), token.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
