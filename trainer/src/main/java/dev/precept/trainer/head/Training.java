package dev.precept.trainer.head;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Teaches a head until its steps are done or it grows no better.
 *
 * @param learner the head
 * @param recipe how
 * @param labels what
 * @param order what it learns from in each step, from 0
 * @param trials the pairs it is tried on
 * @param checkpoint where it is kept in between
 * @param watcher is told how it goes
 */
record Training(
        Learner learner,
        Recipe recipe,
        Labels labels,
        IntFunction<List<Exercise>> order,
        List<Exercise> trials,
        Checkpoint checkpoint,
        Watcher watcher) {
    /** How it went; what was learned best is in it. */
    Course run() throws IOException {
        Course course = checkpoint.read(learner);
        while (course.losses().size() < recipe.steps() && course.since() < recipe.patience()) {
            int step = course.losses().size();
            Batch batch = Batch.of(order.apply(step), recipe.shape(), recipe.windows());
            course.learned(learner.step(batch, recipe.rate(step)));
            watcher.learned(step + 1, course.losses().getLast());
            if ((step + 1) % recipe.every() == 0 || step + 1 == recipe.steps()) {
                course.tried(tried(step + 1), learner.weights());
                watcher.tried(course.trials().getLast());
                checkpoint.write(learner, course);
            }
        }
        return course;
    }

    private Trial tried(int step) {
        var scores = new ArrayList<Double>();
        var truths = new ArrayList<Boolean>();
        List<Exercise> sorted = trials.stream()
                .sorted(Comparator.comparingInt(Exercise::length))
                .toList();
        for (int from = 0; from < sorted.size(); from += recipe.responses()) {
            List<Exercise> some = sorted.subList(from, Math.min(sorted.size(), from + recipe.responses()));
            Batch batch = Batch.of(some, recipe.shape(), recipe.windows());
            float[] logits = learner.logits(batch);
            for (int response = 0; response < some.size(); response++) {
                for (int claim = 0; claim < some.get(response).pairs().size(); claim++) {
                    scores.add((double) logits[response * batch.sheet().claims() + claim]);
                    truths.add(labels.label(some.get(response).pairs().get(claim)));
                }
            }
        }
        double loss = 0;
        for (int at = 0; at < scores.size(); at++) {
            double against = truths.get(at) ? -scores.get(at) : scores.get(at);
            loss += Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return new Trial(step, loss / Math.max(1, scores.size()), Auc.of(scores, truths));
    }
}
