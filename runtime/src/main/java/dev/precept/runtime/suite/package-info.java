/**
 * What public benchmarks have in common: a record of a prompt with the ids and arguments of its constraints, compiled to rules and
 * to the same typed graph as any spec; strict and loose scoring of responses; the tables. The ids of one benchmark stand in a
 * package of their own below this one, as sealed registries; this package knows none of them. What a benchmark's reference means by
 * words, sentences and white space is {@code reference}'s.
 */
@NullMarked
package dev.precept.runtime.suite;

import org.jspecify.annotations.NullMarked;
