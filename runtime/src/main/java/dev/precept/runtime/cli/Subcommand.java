package dev.precept.runtime.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A word after {@code precept}.
 *
 * @param name the word
 * @param summary one line for the list of commands, without a full stop
 * @param command makes the command, a picocli {@code @Command}; called only when the word was given. Its result is one of
 *     {@link Exit}'s codes
 */
public record Subcommand(String name, String summary, Function<Console, ? extends Callable<Integer>> command) {}
