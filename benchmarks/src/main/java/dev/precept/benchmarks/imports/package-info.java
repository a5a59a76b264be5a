/** Public data sets as rows of labelled claims. Knows their forms, and no judge. */
@NullMarked
package dev.precept.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
