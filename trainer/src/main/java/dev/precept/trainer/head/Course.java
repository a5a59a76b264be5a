package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Tensor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** How a training has gone so far, beside what the optimizer remembers: losses, trials, and the best weights yet. */
public final class Course {
    private final List<Double> losses = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();
    private SequencedMap<String, Tensor> best = new LinkedHashMap<>();
    private int since;

    /** The loss of each step. */
    public List<Double> losses() {
        return List.copyOf(losses);
    }

    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    /** The weights of the best trial. */
    SequencedMap<String, Tensor> best() {
        return best;
    }

    public Optional<Trial> bestTrial() {
        return trials.stream().min(Comparator.comparingDouble(Trial::loss));
    }

    /** Trials since the best one. */
    int since() {
        return since;
    }

    void learned(double loss) {
        losses.add(loss);
    }

    void tried(Trial trial, SequencedMap<String, Tensor> weights) {
        boolean better = bestTrial().map(before -> trial.loss() < before.loss()).orElse(true);
        trials.add(trial);
        since = better ? 0 : since + 1;
        if (better) {
            var copy = new LinkedHashMap<String, Tensor>();
            weights.forEach((name, tensor) ->
                    copy.put(name, new Tensor(tensor.shape(), tensor.values().clone())));
            best = copy;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(losses.size());
        for (double loss : losses) {
            out.writeDouble(loss);
        }
        out.writeInt(trials.size());
        for (Trial trial : trials) {
            out.writeInt(trial.step());
            out.writeDouble(trial.loss());
            out.writeDouble(trial.auc());
        }
        out.writeInt(since);
        out.writeInt(best.size());
        for (var entry : best.entrySet()) {
            out.writeUTF(entry.getKey());
            Tensor tensor = entry.getValue();
            out.writeInt(tensor.shape().length);
            for (long axis : tensor.shape()) {
                out.writeLong(axis);
            }
            for (float value : tensor.values()) {
                out.writeFloat(value);
            }
        }
    }

    static Course read(DataInput in) throws IOException {
        var course = new Course();
        for (int left = in.readInt(); left > 0; left--) {
            course.losses.add(in.readDouble());
        }
        for (int left = in.readInt(); left > 0; left--) {
            course.trials.add(new Trial(in.readInt(), in.readDouble(), in.readDouble()));
        }
        course.since = in.readInt();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            course.best.put(name, tensor(in));
        }
        return course;
    }

    private static Tensor tensor(DataInput in) throws IOException {
        var shape = new long[in.readInt()];
        int size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = in.readLong();
            size *= (int) shape[axis];
        }
        var values = new float[size];
        for (int at = 0; at < size; at++) {
            values[at] = in.readFloat();
        }
        return new Tensor(shape, values);
    }
}
