/** Sources laid out: the same meaning, the same comments, and the same again when it is done twice. */
@NullMarked
package dev.precept.compiler.ide;

import org.jspecify.annotations.NullMarked;
