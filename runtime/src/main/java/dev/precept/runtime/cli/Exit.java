package dev.precept.runtime.cli;

/** What the process ends with. */
public final class Exit {
    /** It did its work. */
    public static final int DONE = 0;
    /** Problems were found, or a gate was not passed. */
    public static final int FOUND = 1;
    /** The input, the spec or the command line cannot be used. */
    public static final int UNUSABLE = 2;
    /** A defect of Precept itself. */
    public static final int DEFECT = 3;

    private Exit() {}
}
