@NullMarked
package dev.precept.trainer.label;

import org.jspecify.annotations.NullMarked;
