package dev.precept.trainer.instruction;

/** Whether a claim says that something is so, or that it is not. */
public enum Polarity {
    IS,
    IS_NOT;

    /** The other one. */
    public Polarity turned() {
        return this == IS ? IS_NOT : IS;
    }
}
