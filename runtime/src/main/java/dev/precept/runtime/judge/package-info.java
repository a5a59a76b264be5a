/** Who decides what no rule can: a batch of claims in, an answer for each out. Knows no spec and no graph. */
@NullMarked
package dev.precept.runtime.judge;

import org.jspecify.annotations.NullMarked;
