@NullMarked
package dev.precept.trainer.cli;

import org.jspecify.annotations.NullMarked;
