package dev.precept.runtime.judge.head;

import java.util.Arrays;

/**
 * Numbers in a shape.
 *
 * @param shape the size of each axis
 * @param values row by row; as many as the shape holds
 */
public record Tensor(long[] shape, float[] values) {
    public Tensor {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill the shape " + Arrays.toString(shape));
        }
    }

    /** The same shape with other values. */
    Tensor with(float[] others) {
        return new Tensor(shape, others);
    }
}
