/**
 * Judging by a head on a public encoder: texts to tokens, tokens to a packed graph that ONNX Runtime runs through DJL, logits to
 * calibrated probabilities. Knows no spec, no training, and no network. What it stands on is optional: without it there is no head.
 */
@NullMarked
package dev.precept.runtime.judge.head;

import org.jspecify.annotations.NullMarked;
