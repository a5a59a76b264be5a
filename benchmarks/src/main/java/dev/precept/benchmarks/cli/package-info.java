/** The subcommands that measure judges and read public data. */
@NullMarked
package dev.precept.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
