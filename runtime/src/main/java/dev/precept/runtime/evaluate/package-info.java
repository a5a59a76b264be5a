/**
 * From a graph and a conversation to a verdict: the plan, the engine, its one-page reference, and the findings. Knows
 * rules and units by their contracts alone.
 */
@NullMarked
package dev.precept.runtime.evaluate;

import org.jspecify.annotations.NullMarked;
