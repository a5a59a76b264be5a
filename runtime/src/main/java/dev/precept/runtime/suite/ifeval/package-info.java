/**
 * The ids of IFEval, one record each: its components are the arguments of the id, its one method is what the public reference does
 * with them, oddities included. None looks at a text by a backtracking pattern: where the reference has one, a scanner in linear
 * time finds the same matches.
 */
@NullMarked
package dev.precept.runtime.suite.ifeval;

import org.jspecify.annotations.NullMarked;
