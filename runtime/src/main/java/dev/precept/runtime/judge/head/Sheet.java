package dev.precept.runtime.judge.head;

import java.util.Arrays;
import java.util.List;

/**
 * Rows side by side, filled up to the longest, as the arrays that a graph takes. Segment -1 is filling.
 *
 * @param rows how many rows
 * @param length of each, in tokens
 * @param claims the most claims of a row
 * @param ids rows by tokens
 * @param positions rows by tokens
 * @param segments rows by tokens
 * @param features rows by tokens by {@link Feature#PER_TOKEN}
 */
public record Sheet(int rows, int length, int claims, long[] ids, long[] positions, long[] segments, long[] features) {
    public static Sheet of(List<Row> rows) {
        int length = rows.stream().mapToInt(Row::length).max().orElse(0);
        int claims = rows.stream().mapToInt(Row::claims).max().orElse(0);
        int size = rows.size() * length;
        var sheet = new Sheet(
                rows.size(),
                length,
                claims,
                new long[size],
                new long[size],
                new long[size],
                new long[size * Feature.PER_TOKEN]);
        Arrays.fill(sheet.segments, -1);
        for (int row = 0; row < rows.size(); row++) {
            Row one = rows.get(row);
            copy(one.ids(), sheet.ids, row * length);
            copy(one.positions(), sheet.positions, row * length);
            copy(one.segments(), sheet.segments, row * length);
            copy(one.features(), sheet.features, row * length * Feature.PER_TOKEN);
        }
        return sheet;
    }

    private static void copy(int[] from, long[] into, int start) {
        for (int at = 0; at < from.length; at++) {
            into[start + at] = from[at];
        }
    }
}
