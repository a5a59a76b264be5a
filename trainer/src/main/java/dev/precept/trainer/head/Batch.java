package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.Reading;
import dev.precept.runtime.judge.head.Row;
import dev.precept.runtime.judge.head.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some responses with claims about them, as one forward pass takes them.
 *
 * @param sheet the rows: the windows of each response one after another, each with all its claims
 * @param windows how many rows each response has
 * @param asked the pairs of each response, in the order of its claims
 */
record Batch(Sheet sheet, List<Integer> windows, List<List<Pair>> asked) {
    /**
     * @param most windows that are taken of a response; of a longer one they are spread evenly, its first and last among them; one
     *     alone is any of them, by the first claim
     */
    static Batch of(List<Exercise> exercises, HeadShape shape, int most) {
        var rows = new ArrayList<Row>();
        var windows = new ArrayList<Integer>();
        for (Exercise exercise : exercises) {
            List<Reading.Window> some = spread(exercise, shape, most);
            some.forEach(window -> rows.add(Row.of(exercise.reading(), window, exercise.questions())));
            windows.add(some.size());
        }
        return new Batch(
                Sheet.of(rows), windows, exercises.stream().map(Exercise::pairs).toList());
    }

    private static List<Reading.Window> spread(Exercise exercise, HeadShape shape, int most) {
        List<Reading.Window> windows = exercise.reading().windows(shape);
        if (windows.size() <= most) {
            return windows;
        }
        if (most == 1) {
            int any = Math.floorMod(exercise.pairs().getFirst().id().hashCode(), windows.size());
            return List.of(windows.get(any));
        }
        return IntStream.range(0, most)
                .mapToObj(at -> windows.get(at * (windows.size() - 1) / (most - 1)))
                .toList();
    }
}
