/** What an editor asks for, as plain data: a source laid out. Knows no editor, and no ANTLR. */
@NullMarked
package dev.precept.compiler.ide;

import org.jspecify.annotations.NullMarked;
