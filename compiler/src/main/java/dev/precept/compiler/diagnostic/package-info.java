/** Problems as values: code, place, one line that stands alone, and a hint. Knows nothing of what the problems are about. */
@NullMarked
package dev.precept.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
