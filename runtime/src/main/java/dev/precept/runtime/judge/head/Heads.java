package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.HeadSettings;
import dev.precept.runtime.judge.Judge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Opens heads. */
final class Heads {
    private static final String ALL = "#all";

    private Heads() {}

    /**
     * @param place of the folder; empty for the head that comes with Precept; with {@code #all} behind it, it answers everything
     * @throws NoHeadException where there is none that can be used
     */
    static Judge open(String place, HeadSettings settings) {
        boolean all = place.endsWith(ALL);
        String named = all ? place.substring(0, place.length() - ALL.length()) : place;
        HeadGroup group = named.isEmpty() ? HeadGroup.embedded() : HeadGroup.read(Path.of(named), settings.encoder());
        return judge(group, all ? HeadJudge.Silence.BROKEN : HeadJudge.Silence.KEPT, settings.device());
    }

    private static Judge judge(HeadGroup group, HeadJudge.Silence silence, String device) {
        var opened = new ArrayList<HeadJudge>();
        try {
            group.general().ifPresent(head -> opened.add(opened(head, silence, device)));
            Optional<HeadJudge> general = opened.stream().findFirst();
            if (group.dedicated().isEmpty() && general.isPresent()) {
                return general.get();
            }
            var byClaim = new LinkedHashMap<String, HeadJudge>();
            for (HeadGroup.Fitted head : group.dedicated()) {
                HeadJudge judge = opened(head, silence, device);
                opened.add(judge);
                byClaim.put(ClaimSentence.of(head.manifest().claim()), judge);
            }
            return new HeadsJudge(general, byClaim);
        } catch (NoHeadException refused) {
            List.copyOf(opened).forEach(HeadJudge::close);
            throw refused;
        }
    }

    private static HeadJudge opened(HeadGroup.Fitted head, HeadJudge.Silence silence, String device) {
        Scorer scorer =
                Scorer.of(head.encoder(), head.folder(), Runtime.getRuntime().availableProcessors(), device);
        return new HeadJudge(head.encoder(), head.manifest(), scorer, silence);
    }
}
