/**
 * From a spec to the steps that a model is trained on: which constraints each step asks for, the instruction that asks for
 * them, and the order in which steps are taken. Knows graphs and their sentences, and no response.
 */
@NullMarked
package dev.precept.trainer.curriculum;

import org.jspecify.annotations.NullMarked;
