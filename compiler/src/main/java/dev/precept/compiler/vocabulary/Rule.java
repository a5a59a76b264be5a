package dev.precept.compiler.vocabulary;

/**
 * A kind of rule, bound to its arguments: a record whose components are the parameters of its phrase (see {@link Kind}).
 * It never takes more than linear time in its subject, never throws for any text, and depends on nothing else.
 *
 * @param <S> what it speaks of: {@link Passage}, {@link Call} or {@link Conversation}, as its {@link Kind#domain()} says
 */
public interface Rule<S extends Subject> {
    Observation observe(S subject);

    /**
     * The same rule made ready to observe often: what follows from its arguments alone is derived here, once. Safe to share
     * between threads.
     */
    default Rule<S> prepared() {
        return this;
    }
}
