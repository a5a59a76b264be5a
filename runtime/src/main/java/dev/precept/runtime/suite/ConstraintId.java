package dev.precept.runtime.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a benchmark's records call a kind, such as {@code punctuation:no_comma}. The arguments that a record gives it are the
 * kind's components, with low lines instead of capitals: {@code num_words} for {@code numWords}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConstraintId {
    String value();
}
