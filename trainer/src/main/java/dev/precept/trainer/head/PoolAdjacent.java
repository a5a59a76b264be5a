package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Calibration.Knot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** The curve of the least squared distance among those that never fall: neighbours that would make it fall are pooled. */
final class PoolAdjacent {
    private PoolAdjacent() {}

    /** Points whose values are one, from a logit to another. */
    private record Block(double first, double last, double sum, double weight) {
        double value() {
            return sum / weight;
        }

        Block with(Block next) {
            return new Block(first, next.last, sum + next.sum, weight + next.weight);
        }
    }

    /** A knot at both ends of each block: at every point the curve has the block's value. */
    static List<Knot> of(List<Point> points) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (Block next : sorted(points)) {
            Block block = next;
            while (!blocks.isEmpty() && blocks.getLast().value() >= block.value()) {
                block = blocks.removeLast().with(block);
            }
            blocks.addLast(block);
        }
        var knots = new ArrayList<Knot>();
        for (Block block : blocks) {
            double value = Math.clamp(block.value(), 0, 1);
            knots.add(new Knot(block.first(), value));
            if (block.first() < block.last()) {
                knots.add(new Knot(block.last(), value));
            }
        }
        return knots;
    }

    /** One block for each logit, rising. */
    private static List<Block> sorted(List<Point> points) {
        var byLogit = new TreeMap<Double, Block>(Comparator.naturalOrder());
        points.forEach(point -> byLogit.merge(
                point.logit(),
                new Block(point.logit(), point.logit(), point.weight() * point.target(), point.weight()),
                Block::with));
        return List.copyOf(byLogit.values());
    }
}
