package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.Claim;

/** What of a claim's text is read: all of it, and the judged part by itself where it is not all. */
final class Reading {
    private Reading() {}

    static boolean isWhole(Claim claim) {
        return claim.start() == 0 && claim.end() == claim.context().length();
    }

    static String part(Claim claim) {
        return claim.context().substring(claim.start(), claim.end());
    }

    /** In words, for a finding. */
    static String read(Claim claim) {
        return isWhole(claim) ? "all of it" : "the part and all around it";
    }
}
