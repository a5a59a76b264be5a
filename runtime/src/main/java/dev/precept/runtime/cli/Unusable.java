package dev.precept.runtime.cli;

/** Ends a command that cannot do its work: the message is printed on one line and the process ends with {@link Exit#UNUSABLE}. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
