package dev.precept.trainer.head;

import java.nio.file.Path;

/** A line of a file of pairs is none: the message names it, in a line for the user. */
public final class UnreadablePairsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePairsException(Path file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
