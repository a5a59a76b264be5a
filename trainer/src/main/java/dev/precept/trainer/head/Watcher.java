package dev.precept.trainer.head;

/** Is told how a training goes. */
public interface Watcher {
    /**
     * @param step from 1
     * @param loss of the step's batch, before it was learned from
     */
    void learned(int step, double loss);

    void tried(Trial trial);
}
