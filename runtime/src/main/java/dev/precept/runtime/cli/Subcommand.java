package dev.precept.runtime.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A word after {@code precept}, or two where the first names a group that is a subcommand itself.
 *
 * @param name the word, or both with a blank between them
 * @param summary one line for the list of commands, without a full stop
 * @param command makes the command, a picocli {@code @Command}; called only when the word was given. Its result is one of
 *     {@link Exit}'s codes
 */
public record Subcommand(String name, String summary, Function<Console, ? extends Callable<Integer>> command) {
    /** The group it stands in, or nothing. */
    Optional<String> group() {
        return Optional.of(name.indexOf(' ')).filter(blank -> blank > 0).map(blank -> name.substring(0, blank));
    }

    /** Its last word. */
    String word() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
