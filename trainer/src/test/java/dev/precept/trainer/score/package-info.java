@NullMarked
package dev.precept.trainer.score;

import org.jspecify.annotations.NullMarked;
