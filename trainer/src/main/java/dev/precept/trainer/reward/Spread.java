package dev.precept.trainer.reward;

import java.util.List;

/**
 * How numbers are spread.
 *
 * @param count how many there are
 * @param mean 0 of none
 * @param deviation that of a sample; 0 where all are one number
 */
public record Spread(int count, double mean, double deviation) {
    static Spread of(List<Double> numbers) {
        int count = numbers.size();
        double mean =
                numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        if (numbers.stream().distinct().count() < 2) {
            return new Spread(count, mean, 0);
        }
        double squares = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return new Spread(count, mean, Math.sqrt(squares / (count - 1)));
    }

    /** True where nothing can be learnt from a comparison: all have one number, or there is only one. */
    public boolean isFlat() {
        return deviation == 0;
    }

    /** How far a number is above the mean; 0 where all are one number, which rounding may hide. */
    double above(double number) {
        return isFlat() ? 0 : number - mean;
    }

    /** The same in deviations. */
    double standardised(double number, double epsilon) {
        return isFlat() ? 0 : (number - mean) / (deviation + epsilon);
    }
}
