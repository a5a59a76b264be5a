/**
 * Says which language a text is written in. {@link dev.precept.runtime.text.language.LanguageIdentifier} is the door; it
 * offers two forms. The seeded form gives, label for label, what the Python library langdetect 1.0.9 gives for the same
 * seed under CPython 3.11, because published IFEval verdicts rest on it. The native form draws no random numbers, reads
 * capitals, and abstains with a reason instead of guessing. Both read the same table of n-gram frequencies. The package
 * knows nothing of constraints, specs or verdicts: what a missing answer is worth is for its callers to say.
 */
@NullMarked
package dev.precept.runtime.text.language;

import org.jspecify.annotations.NullMarked;
