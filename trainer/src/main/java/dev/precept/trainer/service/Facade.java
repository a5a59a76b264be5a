package dev.precept.trainer.service;

/** Addresses that speak a framework's own form. */
public enum Facade {
    /** NeMo-Gym: an absent reward is no number there, so it is a 0 with its tag for failures. */
    VERIFY("/verify", Unscorable.ZERO),
    /** OpenRLHF, which leaves out what is null. */
    GET_REWARD("/get_reward", Unscorable.NULL),
    /** Slime. */
    REMOTE_RM("/remote_rm", Unscorable.NULL),
    /** The form of vLLM's classifiers. */
    CLASSIFY("/classify", Unscorable.NULL),
    /** The form of the paper's reward model. */
    PREDICT("/predict", Unscorable.NULL);

    private final String path;
    private final Unscorable usual;

    Facade(String path, Unscorable usual) {
        this.path = path;
        this.usual = usual;
    }

    public String path() {
        return path;
    }

    /** What it tells of a response without a reward where nobody says otherwise. */
    public Unscorable usual() {
        return usual;
    }
}
