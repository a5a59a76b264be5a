package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The places of single characters as evidence. */
final class Places {
    /** More places than this show nothing more. */
    static final int MOST = 100;

    private Places() {}

    /** The first runs of characters that are so. */
    static List<Evidence> runs(Passage passage, IntPredicate so) {
        String text = passage.text();
        var runs = new ArrayList<Evidence>();
        int at = 0;
        while (at < text.length() && runs.size() < MOST) {
            int from = at;
            while (at < text.length() && so.test(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > from) {
                runs.add(passage.evidence(from, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return runs;
    }
}
