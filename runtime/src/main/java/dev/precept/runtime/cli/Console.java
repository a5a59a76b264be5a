package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
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
        InputStream in, PrintStream out, PrintStream err, BooleanSupplier colored, BooleanSupplier progress) {

    /** How what is printed on {@code out} looks. */
    public Palette palette() {
        return colored.getAsBoolean() ? Palette.ANSI : Palette.PLAIN;
    }

    /** How what is printed on {@code err} looks. */
    public Palette errPalette() {
        return colored.getAsBoolean() && progress.getAsBoolean() ? Palette.ANSI : Palette.PLAIN;
    }
}
