/** The trainer's subcommands: each reads files, calls a facade of the module and writes files. */
@NullMarked
package dev.precept.trainer.cli;

import org.jspecify.annotations.NullMarked;
