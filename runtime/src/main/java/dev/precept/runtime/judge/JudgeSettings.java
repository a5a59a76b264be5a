package dev.precept.runtime.judge;

import java.time.Duration;
import java.util.Optional;

/**
 * How a judge is asked; all but the last is for those that live elsewhere.
 *
 * @param token what a server is shown as its bearer token
 * @param calls at most so many under way at once
 * @param timeout for one call
 * @param attempts for one claim, from 1
 * @param pause before a claim is asked again, on average; twice as long each time
 * @param budget share of calls that may be made again, in [0, 1]: beyond it a call that fails is not repeated
 * @param votes so many answers are drawn where a server gives no probabilities, from 1
 * @param kept answers that a cache in front of a judge keeps, from 1: the oldest make room
 * @param heads how heads are run, which live here
 */
public record JudgeSettings(
        Optional<String> token,
        int calls,
        Duration timeout,
        int attempts,
        Duration pause,
        double budget,
        int votes,
        long kept,
        HeadSettings heads) {
    /** Those that nobody changed. */
    public static final JudgeSettings USUAL = new JudgeSettings(
            Optional.empty(),
            16,
            Duration.ofSeconds(30),
            5,
            Duration.ofMillis(250),
            1,
            5,
            1_000_000,
            HeadSettings.USUAL);

    public JudgeSettings {
        if (calls < 1 || attempts < 1 || votes < 1) {
            throw new IllegalArgumentException("calls, attempts and votes are counted from 1");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("a cache keeps one answer at least");
        }
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("between two calls lies a millisecond at least");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a call needs time");
        }
        if (!(0 <= budget && budget <= 1)) {
            throw new IllegalArgumentException("the budget of retries is a share from 0 to 1");
        }
    }
}
