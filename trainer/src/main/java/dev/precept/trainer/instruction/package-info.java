/**
 * Instructions of our own making: tasks, constraints that a rule decides and constraints that a judge decides, and the several
 * sentences in which each of them can be claimed, in its negated twin too. Knows no response and no model.
 */
@NullMarked
package dev.precept.trainer.instruction;

import org.jspecify.annotations.NullMarked;
