package dev.precept.runtime.judge.remote;

/**
 * How many calls may be made again: a share of all calls, and a few beyond it. A server that fails every call is not asked many times as
 * much for it.
 */
final class RetryBudget {
    /** Repeats that are free, so that a single call can be repeated at all. */
    static final int RESERVE = 8;

    private static final int MOST = 100;

    private final double share;
    private double left = RESERVE;

    /** @param share of the calls, in [0, 1] */
    RetryBudget(double share) {
        this.share = share;
    }

    /** A call is made for the first time. */
    synchronized void earn() {
        left = Math.min(MOST, left + share);
    }

    /** Whether one may be made again; if so it is counted. */
    synchronized boolean spend() {
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
