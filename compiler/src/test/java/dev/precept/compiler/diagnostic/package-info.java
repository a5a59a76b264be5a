/** How reports look. */
@NullMarked
package dev.precept.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
