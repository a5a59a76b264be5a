/**
 * Training heads: pairs in, a model folder out. The network is that of {@code runtime.judge.head}, written once more for DJL's
 * PyTorch engine, since only that one learns; a parity check holds the two equal.
 */
@NullMarked
package dev.precept.trainer.head;

import org.jspecify.annotations.NullMarked;
