/** What rewards come to. */
@NullMarked
package dev.precept.trainer.reward;

import org.jspecify.annotations.NullMarked;
