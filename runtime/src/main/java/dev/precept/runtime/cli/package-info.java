/**
 * The door for people: the launcher, what every subcommand shares, and the subcommands whose work belongs to the compiler or the
 * runtime. Reads files, calls a facade, prints; decides nothing about a text. With the {@code cli} packages of trainer and
 * benchmarks, the only place that knows picocli.
 */
@NullMarked
package dev.precept.runtime.cli;

import org.jspecify.annotations.NullMarked;
