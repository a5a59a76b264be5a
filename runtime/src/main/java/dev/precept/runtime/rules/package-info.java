/**
 * The standard kinds of rule: one record per kind, its phrase in its annotation and its meaning in its one method. What
 * several kinds share (a selection, the edges of a text, JSON, CSV) has its own small class here. Knows texts and their
 * units, but no graph, no plan and no file.
 */
@NullMarked
package dev.precept.runtime.rules;

import org.jspecify.annotations.NullMarked;
