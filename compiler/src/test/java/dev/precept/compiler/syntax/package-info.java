/** How sources are read, well-formed and not. */
@NullMarked
package dev.precept.compiler.syntax;

import org.jspecify.annotations.NullMarked;
