package dev.precept.compiler.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of a unit, on its record. Each hole of the name is a component of the record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    /** {@code list item}, {@code occurrence of {sought}}. */
    String singular();

    /** {@code list items}, {@code occurrences of {sought}}. */
    String plural();

    /** One sentence for the reference page and the hover. */
    String summary();

    /** The family of a count of it. */
    Family family();

    /** What it is a part of: one or several; calls are parts of a conversation and of a message. */
    Domain[] of() default {Domain.TEXT};

    /** What its pieces are. */
    Domain gives() default Domain.TEXT;

    /** The greatest number of these that a text without content can have been asked for; -1 where that is never asked. */
    int contentless() default -1;

    /** The arguments as written after the name ({@code "a"}), then a text, then its pieces; the first is empty for a plain unit. */
    String[] example();
}
