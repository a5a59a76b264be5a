/** Kinds that someone else wrote, found in a jar. Reads files and loads classes; knows kinds by their contracts alone. */
@NullMarked
package dev.precept.runtime.kinds;

import org.jspecify.annotations.NullMarked;
