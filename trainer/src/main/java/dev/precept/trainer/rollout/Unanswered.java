package dev.precept.trainer.rollout;

/** There is no answer, for the reason that the message says in one line. */
public final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    private final Retry retry;

    /** Whether asking again may help. */
    public enum Retry {
        /** The server was not there, was busy or failed. */
        WORTHWHILE,
        /** The same question will be refused again. */
        USELESS
    }

    public Unanswered(String message, Retry retry) {
        super(message);
        this.retry = retry;
    }

    public Retry retry() {
        return retry;
    }
}
