package dev.precept.compiler.check;

/** Whom a predicate without a subject speaks of. */
sealed interface Bare {
    Bare NOTHING = new OfNothing();
    Bare UNKNOWN = new OfUnknown();

    /** The subject before it, or what is given. */
    record Of(Subject subject) implements Bare {}

    /** Nobody: it needs a subject. */
    record OfNothing() implements Bare {}

    /** A subject that could not be read, which is reported already. */
    record OfUnknown() implements Bare {}
}
