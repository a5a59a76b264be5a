@NullMarked
package dev.precept.trainer.curriculum;

import org.jspecify.annotations.NullMarked;
