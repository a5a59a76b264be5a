package dev.precept.runtime.rows;

/**
 * One line of a file.
 *
 * @param number from 1, empty lines counted
 * @param bytes what stands there, without its line break
 */
public record Line(long number, byte[] bytes) {
    /** Nothing but blanks. */
    public boolean isBlank() {
        for (byte here : bytes) {
            if (here != ' ' && here != '\t' && here != '\r') {
                return false;
            }
        }
        return true;
    }
}
