/** The pages that teach the language, held to what the language does. */
@NullMarked
package dev.precept.runtime.language;

import org.jspecify.annotations.NullMarked;
