/**
 * Judges that live on a server: models with a chat interface, and classifiers. Each claim is a call of its own, so that its answer
 * depends on nothing else; what cannot be had or cannot be read leaves the claim undecided. Knows no spec and no graph.
 */
@NullMarked
package dev.precept.runtime.judge.remote;

import org.jspecify.annotations.NullMarked;
