@NullMarked
package dev.precept.trainer.instruction;

import org.jspecify.annotations.NullMarked;
