package dev.precept.compiler.vocabulary;

import java.util.List;

/**
 * A kind of part: a record whose components are the parameters of its name (see {@link Named}). The pieces stand in order
 * and are found in linear time for any text.
 */
public interface Unit {
    /** The parts of a subject of this unit's domain. */
    List<? extends Subject> split(Subject subject);

    /** How many there are; override where counting is cheaper than making them. */
    default int count(Subject subject) {
        return subject instanceof Passage passage
                ? passage.pieces(this).size()
                : split(subject).size();
    }
}
