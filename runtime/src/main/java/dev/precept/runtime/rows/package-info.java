/**
 * Rows of a file, one a line: read as a stream, worked on by all cores, written in the order in which they came. Constant memory
 * however long the file is. Knows nothing of what stands in a row.
 */
@NullMarked
package dev.precept.runtime.rows;

import org.jspecify.annotations.NullMarked;
