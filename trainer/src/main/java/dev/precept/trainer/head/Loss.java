package dev.precept.trainer.head;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Binary cross-entropy over the claims of a batch. Where labels are known to err, the probability that is held against a label is
 * that of the label and not of the truth: a share of what is true is labelled no, a share of what is false yes.
 */
final class Loss {
    private static final double STEEPEST = 30;

    private Loss() {}

    /** One logit for each response and claim; the windows of a response share by their weights. */
    static NDArray pooled(NDManager step, NDArray out, List<Integer> windows) {
        int most = windows.stream().mapToInt(Integer::intValue).max().orElse(1);
        if (most == 1) {
            return out.get(new NDIndex(":,:,0"));
        }
        long rows = out.getShape().get(0);
        long claims = out.getShape().get(1);
        var place = new float[(int) (windows.size() * most * rows)];
        var absent = new float[windows.size() * most];
        int row = 0;
        for (int response = 0; response < windows.size(); response++) {
            for (int window = 0; window < most; window++) {
                int slot = response * most + window;
                if (window < windows.get(response)) {
                    place[(int) (slot * rows + row++)] = 1;
                } else {
                    absent[slot] = -1e30f;
                }
            }
        }
        NDArray placed = step.create(place, new Shape((long) windows.size() * most, rows))
                .matMul(out.reshape(rows, claims * 2))
                .reshape(windows.size(), most, claims, 2);
        NDArray shares = placed.get(new NDIndex(":,:,:,1"))
                .add(step.create(absent, new Shape(windows.size(), most, 1)))
                .softmax(1);
        return placed.get(new NDIndex(":,:,:,0")).mul(shares).sum(new int[] {1});
    }

    /** @param logits responses by claims */
    static NDArray of(NDManager step, NDArray logits, List<List<Pair>> asked, Labels labels) {
        int claims = (int) logits.getShape().get(1);
        int size = asked.size() * claims;
        var label = new float[size];
        var weight = new float[size];
        var falseYes = new float[size];
        var kept = new float[size];
        Arrays.fill(kept, 1);
        int count = 0;
        for (int response = 0; response < asked.size(); response++) {
            for (int claim = 0; claim < asked.get(response).size(); claim++) {
                int at = response * claims + claim;
                Pair pair = asked.get(response).get(claim);
                Noise noise = labels.noise(pair);
                label[at] = labels.label(pair) ? 1 : 0;
                weight[at] = 1;
                falseYes[at] = (float) noise.falseYes();
                kept[at] = (float) (1 - noise.falseYes() - noise.falseNo());
                count++;
            }
        }
        var grid = new Shape(asked.size(), claims);
        NDArray truth = step.create(label, grid);
        NDArray lowest = step.create(falseYes, grid);
        NDArray span = step.create(kept, grid);
        NDArray logit = logits.clip(-STEEPEST, STEEPEST);
        NDArray odds = logit.exp();
        NDArray whole = odds.add(1).log();
        NDArray yes = odds.mul(span.add(lowest)).add(lowest).log().sub(whole);
        NDArray no = odds.mul(span.add(lowest).sub(1).neg())
                .add(lowest.sub(1).neg())
                .log()
                .sub(whole);
        NDArray each = truth.mul(yes).add(truth.sub(1).neg().mul(no));
        return each.mul(step.create(weight, grid)).sum().div(-Math.max(1, count));
    }
}
