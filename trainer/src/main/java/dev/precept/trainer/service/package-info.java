/**
 * Rewards over HTTP: who may ask, how much at once and for how long, what is counted and what is logged. What rewards are is
 * said elsewhere; three classes here know the server's library.
 */
@NullMarked
package dev.precept.trainer.service;

import org.jspecify.annotations.NullMarked;
