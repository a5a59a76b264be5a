package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;

/** How one claim is put to a server, and its answer read. */
@FunctionalInterface
interface Asking {
    Answer ask(Claim claim) throws InterruptedException;
}
