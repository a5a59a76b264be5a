package dev.precept.compiler.graph;

/**
 * Something wrong with a graph's JSON.
 *
 * @param pointer where, as a JSON pointer: {@code /nodes/1f/parts/0}; empty for the text as a whole
 * @param message one line that stands alone, without a full stop
 */
public record JsonProblem(String pointer, String message) {
    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
