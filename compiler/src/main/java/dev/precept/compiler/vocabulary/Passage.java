package dev.precept.compiler.vocabulary;

import java.util.List;

/** A stretch of a message, as offsets into it: nothing is copied until {@link #text()} is asked for. */
public non-sealed interface Passage extends Subject {
    Conversation conversation();

    Message message();

    /** Where it begins in {@code message().text()}, in UTF-16 units. */
    int start();

    /** Where it ends in {@code message().text()}, in UTF-16 units. */
    int end();

    /** Its text, made once. */
    String text();

    default int length() {
        return end() - start();
    }

    /** A part of this passage; offsets in UTF-16 units from this passage's start. */
    Passage slice(int from, int to);

    /** What a feature is for this passage, computed once. */
    <T> T feature(Feature<T> feature);

    /** The pieces of a unit, found once. */
    List<? extends Subject> pieces(Unit unit);

    /**
     * Where a literal (exact and case-sensitive) or a pattern stands, in order and without overlap: pairs of offsets, start
     * and end, from this passage's start. Found once.
     */
    int[] occurrences(Sought sought);

    /** True where there is at least one occurrence. */
    boolean contains(Sought sought);

    /** Charges work against the budget of this response; ends the evaluation of the requirement when it is used up. */
    void spend(long work);

    /** Evidence that covers this passage. */
    default Evidence evidence() {
        return new Evidence(message().index(), start(), end());
    }

    /** Evidence for a part of it, offsets from this passage's start. */
    default Evidence evidence(int from, int to) {
        return new Evidence(message().index(), start() + from, start() + to);
    }
}
