package dev.precept.compiler.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of a kind of rule, on its record. Each hole of the phrase is a component of the record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    /** With a singular subject: {@code ends with {ending}}. Begins with a verb in the third person. */
    String phrase();

    /** With a plural subject: {@code end with {ending}}; after {@code must} the same words stand ({@code are} as {@code be}). */
    String plural();

    /** One sentence for the reference page and the hover. */
    String summary();

    Family family();

    /**
     * The formula of its graded score where it does not hold, below 1: words that can stand after "graded score", without a
     * full stop.
     */
    String nearness() default "1 or 0";

    Domain domain() default Domain.TEXT;

    /** True where to ask for it can be to ask for a text without content, as an exact text is: then the content gate yields. */
    boolean asksForExactText() default false;

    /**
     * A predicate and a response for which it holds, and the prompt where the kind speaks of it. Of a kind about calls the
     * second is a call, as its tool's name and its arguments: {@code lookup {"id": 7}}.
     */
    String[] holds();

    /** The same, for which it fails. */
    String[] fails();
}
