package dev.precept.compiler.vocabulary;

/** Something derived from a passage and kept with it; compared by identity, so declare each as a constant. */
@FunctionalInterface
public interface Feature<T> {
    T derive(Passage passage);
}
