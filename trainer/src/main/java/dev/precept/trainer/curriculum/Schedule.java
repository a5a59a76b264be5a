package dev.precept.trainer.curriculum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/** In which order rungs are trained on. */
public enum Schedule {
    /** Ladder by ladder, as they were made. */
    LADDERS {
        @Override
        public List<Rung> order(List<Rung> rungs, long seed) {
            return List.copyOf(rungs);
        }
    },
    /** The two highest rungs of each ladder, then all others: every ladder shows one difference before any shows two. */
    TOP {
        @Override
        public List<Rung> order(List<Rung> rungs, long seed) {
            return rungs.stream()
                    .sorted(Comparator.comparing(rung -> rung.of() - rung.level() > 1))
                    .toList();
        }
    },
    /** All of level 1, then all of level 2, and so on; shuffled within a level. */
    LEVELS {
        @Override
        public List<Rung> order(List<Rung> rungs, long seed) {
            return shuffledLevels(rungs, seed).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    },
    /** Shuffled, with every level spread evenly: any stretch holds the levels in nearly the shares of the whole. */
    MIXED {
        @Override
        public List<Rung> order(List<Rung> rungs, long seed) {
            var placed = new ArrayList<Placed>(rungs.size());
            shuffledLevels(rungs, seed).forEach((level, members) -> {
                for (int index = 0; index < members.size(); index++) {
                    placed.add(new Placed((index + 0.5) / members.size(), level, members.get(index)));
                }
            });
            placed.sort(Comparator.comparingDouble(Placed::place).thenComparingInt(Placed::level));
            return placed.stream().map(Placed::rung).toList();
        }
    };

    private record Placed(double place, int level, Rung rung) {}

    /** The same rungs in this order; the same for the same seed. */
    public abstract List<Rung> order(List<Rung> rungs, long seed);

    /** As it is written on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static TreeMap<Integer, List<Rung>> shuffledLevels(List<Rung> rungs, long seed) {
        var levels = new TreeMap<Integer, List<Rung>>();
        for (Rung rung : rungs) {
            levels.computeIfAbsent(rung.level(), level -> new ArrayList<>()).add(rung);
        }
        var random = new Random(seed);
        levels.values().forEach(members -> Collections.shuffle(members, random));
        return levels;
    }
}
