/**
 * Responses of a policy to the rungs of ladders, collected once and never twice: who answers, how often it is asked again, and
 * the file in which every answer is kept as soon as it is there. Knows no judge and no label.
 */
@NullMarked
package dev.precept.trainer.rollout;

import org.jspecify.annotations.NullMarked;
