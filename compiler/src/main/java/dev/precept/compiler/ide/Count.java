package dev.precept.compiler.ide;

/** How many a phrase speaks of, as far as its verb shows. */
enum Count {
    ONE,
    MANY,
    /** It cannot be told, so the verb stays as it is. */
    UNKNOWN
}
