package dev.precept.runtime.suite;

/** Says what is wrong with one row of a file, in words that follow its name and line. */
public final class BadRecord extends Exception {
    private static final long serialVersionUID = 1;

    BadRecord(String message) {
        super(message);
    }

    BadRecord(String message, Throwable cause) {
        super(message, cause);
    }

    /** Always there. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
