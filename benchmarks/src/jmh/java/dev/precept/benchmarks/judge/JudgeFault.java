package dev.precept.benchmarks.judge;

/** What may be wrong with a judge's server. */
enum JudgeFault {
    NONE("nothing"),
    SLOW("slow: 300 ms a call"),
    HANGS("never answers"),
    DOWN("down from the start"),
    DIES("killed at its 300th call"),
    RUBBISH("answers rubbish"),
    HALF_FAIL("half of the calls fail (503)"),
    LIMITED("100 calls a second, else 429 with `Retry-After: 1`"),
    MAYBE("answers \"maybe\"");

    private final String words;

    JudgeFault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
