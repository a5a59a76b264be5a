package dev.precept.trainer.service;

/** Ends a request early, with the reply that it gets. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    Trouble(Reply reply) {
        super("a request that ends early", null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    static Trouble outOfTime() {
        return new Trouble(Reply.error(
                        503,
                        "out-of-time",
                        "the time for one request is over",
                        "send smaller batches, or give --budget")
                .again(1));
    }
}
