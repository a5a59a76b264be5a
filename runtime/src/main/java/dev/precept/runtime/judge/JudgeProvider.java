package dev.precept.runtime.judge;

/** A kind of judge that can be asked for by name: a service, named in {@code META-INF/services}. */
public interface JudgeProvider {
    /** The word before the colon. */
    String scheme();

    /** How it is asked for, such as {@code openai:URL#MODEL}. */
    String form();

    /** Opens one; the caller closes it. What is wrong with the address or with what stands there is a value. */
    Opening open(JudgeAddress address, JudgeSettings settings);
}
