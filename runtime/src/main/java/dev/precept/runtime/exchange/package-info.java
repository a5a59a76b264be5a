/**
 * The JSON in which conversations come in and verdicts go out, the same through whichever door. Strings come through as they
 * are, lone surrogates included. Knows no files: a row is bytes, and what is written is bytes.
 */
@NullMarked
package dev.precept.runtime.exchange;

import org.jspecify.annotations.NullMarked;
