package dev.precept.runtime.judge;

import java.util.Optional;

/**
 * A statement about a text.
 *
 * @param statement what is claimed, positive: negation and modality are applied to the answer
 * @param prompt what the text answers
 * @param context the whole text
 * @param start where the judged part begins in the context, in UTF-16 units
 * @param end where it ends
 */
public record Claim(String statement, Optional<String> prompt, String context, int start, int end) {}
