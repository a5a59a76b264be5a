/**
 * The text functions that the public benchmarks are defined by: Python's string semantics, Punkt sentences and NLTK's
 * word tokens. What is right here is what the reference does, oddities included; the language's own words and
 * sentences live elsewhere and may not use this package. Nothing here knows a constraint, a graph or a verdict, and
 * everything takes time in proportion to the length of the text.
 */
@NullMarked
package dev.precept.runtime.suite.reference;

import org.jspecify.annotations.NullMarked;
