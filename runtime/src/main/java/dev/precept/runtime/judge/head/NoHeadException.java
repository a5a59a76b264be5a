package dev.precept.runtime.judge.head;

/** There is no head to judge with: the message says why, in a line for the user. */
public final class NoHeadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoHeadException(String message) {
        super(message);
    }

    public NoHeadException(String message, Throwable cause) {
        super(message, cause);
    }
}
