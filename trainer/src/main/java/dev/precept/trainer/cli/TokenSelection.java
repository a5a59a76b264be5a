package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who may ask: a mixin. */
final class TokenSelection {
    private static final String VARIABLE = "PRECEPT_TOKEN";
    private static final int DRAWN_BYTES = 24;

    @Option(names = "--token-file", paramLabel = "FILE", description = "The file of the token that clients send.")
    private Optional<Path> file = Optional.empty();

    /**
     * What clients send.
     *
     * @param page what stands behind the address of the page where the token was printed here anyway
     */
    record Token(String text, Optional<String> page) {
        static Token given(String text) {
            if (!text.chars().allMatch(unit -> unit > ' ' && unit < 127)) {
                throw new Unusable("the token holds characters that no header can carry");
            }
            return new Token(text, Optional.empty());
        }
    }

    /**
     * The token; one that is drawn is printed.
     *
     * @throws Unusable where the file cannot be read or is empty, or no header can carry what it holds
     */
    Token token(Console console) {
        return file.map(TokenSelection::read)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(token -> !token.isBlank()))
                .map(Token::given)
                .orElseGet(() -> drawn(console));
    }

    private static String read(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new Unusable("`" + file + "` holds no token");
            }
            return token;
        } catch (IOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
    }

    private static Token drawn(Console console) {
        byte[] bytes = new byte[DRAWN_BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        console.err().println("precept: token " + token);
        return new Token(token, Optional.of("/#token=" + token));
    }
}
