/**
 * Who decides what no rule can: a batch of claims in, an answer for each out, and the one place where a judge is chosen. Knows no
 * spec, no graph and none of the judges; those that there are join as {@link dev.precept.runtime.judge.JudgeProvider}s.
 */
@NullMarked
package dev.precept.runtime.judge;

import org.jspecify.annotations.NullMarked;
