/**
 * The typed constraint graph: sugar gone, every argument typed, equal nodes shared. Clauses are true or false; statements
 * are what is scored. Knows no source text but the spans it carries, and runs nothing.
 */
@NullMarked
package dev.precept.compiler.graph;

import org.jspecify.annotations.NullMarked;
