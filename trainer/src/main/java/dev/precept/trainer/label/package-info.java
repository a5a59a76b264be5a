/**
 * From responses to pairs of a claim and a response with a label, without a person: pseudo-labels by what was asked for
 * (arXiv 2510.14420), exact labels where a rule knows the truth, and what the first are worth, measured by the second.
 * Knows no model.
 */
@NullMarked
package dev.precept.trainer.label;

import org.jspecify.annotations.NullMarked;
