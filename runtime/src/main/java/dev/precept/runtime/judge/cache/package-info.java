/**
 * Answers that were given before, in front of any judge: on disk, bounded, and whole whatever becomes of the processes that use it.
 * Knows no judge.
 */
@NullMarked
package dev.precept.runtime.judge.cache;

import org.jspecify.annotations.NullMarked;
