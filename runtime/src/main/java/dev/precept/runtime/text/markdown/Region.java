package dev.precept.runtime.text.markdown;

/**
 * A stretch of prose in one place: a paragraph, a heading, a cell.
 *
 * @param from where it begins in the prose
 * @param to where it ends in the prose
 * @param start where it begins in the text, marks of emphasis included, marks of a block not
 * @param end where it ends in the text
 */
public record Region(Place place, int from, int to, int start, int end) {}
