/**
 * From syntax to graph: names and phrases resolved, arguments typed, sugar gone. Every line has exactly one reading; what
 * has none or two is a problem. Knows the vocabulary's contracts and no kind by name.
 */
@NullMarked
package dev.precept.compiler.check;

import org.jspecify.annotations.NullMarked;
