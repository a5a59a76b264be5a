package dev.precept.trainer.service;

/** What a framework is told of a response that has no reward; never a bare 0. */
public enum Unscorable {
    /** A null. */
    NULL,
    /** A 0, and that is logged. */
    ZERO,
    /** The mean of the rewards that the request's other responses to the same prompt have; a null where there is none. */
    GROUP_MEAN,
    /** The status 503, so that the client asks again. */
    RETRY
}
