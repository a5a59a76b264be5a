/**
 * How good a judge is: labelled claims, what a judge says of them, and the measures of it with their intervals, beside baselines. Knows
 * no particular judge and prints nothing.
 */
@NullMarked
package dev.precept.benchmarks.judging;

import org.jspecify.annotations.NullMarked;
