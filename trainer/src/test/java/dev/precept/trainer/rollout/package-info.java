@NullMarked
package dev.precept.trainer.rollout;

import org.jspecify.annotations.NullMarked;
