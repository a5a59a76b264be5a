package dev.precept.runtime.judge.head;

/**
 * How a head did on pairs it had not seen.
 *
 * @param pairs how many
 * @param auc chance that something true stands above something false
 * @param balancedAccuracy mean of the shares of true and of false that are told right, at one half
 * @param error expected calibration error, of ten bins
 * @param brier mean squared distance of probability and truth
 * @param coverage share that is decided
 * @param decidedRight share of what is decided that is right; 0 where nothing is
 */
public record Quality(
        int pairs,
        double auc,
        double balancedAccuracy,
        double error,
        double brier,
        double coverage,
        double decidedRight) {}
