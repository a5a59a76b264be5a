package dev.precept.trainer.reward;

/** The range of rewards. */
public enum Scale {
    /** 0 to 1, as the paper states. */
    PAPER(1),
    /** 0 to 5, as the paper's code has it. */
    VERL_IF(5);

    private final double top;

    Scale(double top) {
        this.top = top;
    }

    /** What a response earns that does all that is asked. */
    public double top() {
        return top;
    }
}
