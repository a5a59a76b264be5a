package dev.precept.runtime.evaluate;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.JudgeBinding;

/**
 * A claim that a judge was asked about, and what it said.
 *
 * @param statement what is claimed
 * @param place what it is claimed of
 * @param binding who was asked, with the band in which it leaves claims undecided
 */
public record Judgement(String statement, Place place, Answer answer, JudgeBinding binding) {}
