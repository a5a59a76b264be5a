package dev.precept.runtime.cli;

import java.io.IOException;

/** Where results go, in the order of the rows. */
interface ResultWriter extends AutoCloseable {
    /** What stands there for a row; called by any thread. */
    byte[] formed(Result result);

    /** Writes the next row. */
    void write(byte[] formed) throws IOException;

    /** Writes what can only be known at the end. */
    default void finish(Scoreboard scores) throws IOException {}

    /** Lets go of what it holds beside its stream, which is another's. */
    @Override
    default void close() throws IOException {}
}
