/**
 * What is measured of Precept, and what holds the repository as a whole together: it alone sees every module, so the tests
 * about layers and documents stand here.
 */
@NullMarked
package dev.precept.benchmarks;

import org.jspecify.annotations.NullMarked;
