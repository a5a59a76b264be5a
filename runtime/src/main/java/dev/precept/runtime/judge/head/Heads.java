package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.Judge;
import java.nio.file.Path;

/** Opens heads. */
final class Heads {
    private static final String ALL = "#all";

    private Heads() {}

    /**
     * @param place of the folder; empty for the head that comes with Precept; with {@code #all} behind it, it answers everything
     * @throws NoHeadException where there is none that can be used
     */
    static Judge open(String place) {
        boolean all = place.endsWith(ALL);
        String named = all ? place.substring(0, place.length() - ALL.length()) : place;
        PublicEncoder encoder = PublicEncoder.miniLm();
        HeadFolder folder = named.isEmpty() ? HeadFolder.embedded(encoder) : HeadFolder.read(Path.of(named), encoder);
        Scorer scorer = Scorer.of(encoder, folder, Runtime.getRuntime().availableProcessors());
        return new HeadJudge(
                encoder, folder.manifest(), scorer, all ? HeadJudge.Silence.BROKEN : HeadJudge.Silence.KEPT);
    }
}
