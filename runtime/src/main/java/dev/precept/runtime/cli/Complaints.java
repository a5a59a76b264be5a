package dev.precept.runtime.cli;

/** Says which rows could not be judged, and of many, how many. */
final class Complaints {
    private static final int MOST = 20;
    /** Takes away what a progress bar drew on the line. */
    private static final String CLEARED = "\r\u001B[K";

    private final DataFile file;
    private final Console console;
    private long count;

    Complaints(DataFile file, Console console) {
        this.file = file;
        this.console = console;
    }

    void add(Result result) {
        if (result.standing() == Result.Standing.UNSCORABLE && ++count <= MOST) {
            String start = console.progress().getAsBoolean() ? CLEARED : "";
            console.err()
                    .println(start + "precept: " + file.shown() + ":"
                            + result.row().line() + ": "
                            + result.verdict().reason().orElse(""));
        }
    }

    void finish() {
        if (count > MOST) {
            console.err().println("precept: and " + (count - MOST) + " more rows that could not be judged");
        }
    }
}
