package dev.precept.runtime.text.markdown;

import java.util.List;

/** Whether offsets in the prose, asked for in ascending order, are in code or in the text of a link. */
public final class Apart {
    private final List<Prose.Stretch> stretches;
    private int at;

    public Apart(Prose prose) {
        this.stretches = prose.apart();
    }

    /** Whether the character at that offset is. */
    public boolean covers(int offset) {
        while (at < stretches.size() && stretches.get(at).to() <= offset) {
            at++;
        }
        return at < stretches.size() && stretches.get(at).from() <= offset;
    }
}
