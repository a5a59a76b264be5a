package dev.precept.runtime.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * What a command reads from and prints to. Both print streams write UTF-8.
 *
 * @param colored whether {@code out} may carry colours; known once the command line is read
 * @param progress whether a progress bar may be drawn on {@code err}
 */
public record Console(
        InputStream in, PrintStream out, PrintStream err, BooleanSupplier colored, BooleanSupplier progress) {}
