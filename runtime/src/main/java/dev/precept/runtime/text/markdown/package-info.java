/**
 * What Markdown makes of a text: its parts with their places, and the prose that a reader sees. Knows no unit and no
 * passage; it reads one string and gives offsets into it.
 */
@NullMarked
package dev.precept.runtime.text.markdown;

import org.jspecify.annotations.NullMarked;
