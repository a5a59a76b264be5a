/**
 * What a verdict is worth in training: policies as values, rewards in three layers, token rewards and group-relative
 * advantages. Pure: knows no file, no network, no clock and no framework.
 */
@NullMarked
package dev.precept.trainer.reward;

import org.jspecify.annotations.NullMarked;
