/**
 * What words may mean: the open contracts of rules and units, the values they take, what they speak of, and the lookup
 * of a phrase. Knows no kind of rule by name, and splits no text: that is the runtime's.
 */
@NullMarked
package dev.precept.compiler.vocabulary;

import org.jspecify.annotations.NullMarked;
