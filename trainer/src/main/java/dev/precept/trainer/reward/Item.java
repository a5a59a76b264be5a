package dev.precept.trainer.reward;

import dev.precept.runtime.evaluate.Verdict;

/** A response that was judged. */
public record Item(Verdict verdict, Circumstances circumstances) {}
