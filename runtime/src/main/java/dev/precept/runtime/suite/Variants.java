package dev.precept.runtime.suite;

import dev.precept.runtime.suite.reference.PythonText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What loose scoring tries in place of a response: the first line, the last or both left out, and each of these and the
 * response itself without its asterisks.
 */
final class Variants {
    private Variants() {}

    /** Each once, the response itself and the blank ones left out, for no reference accepts them. */
    static List<ReferenceText> of(String response) {
        Set<String> variants = new LinkedHashSet<>();
        int firstEnd = response.indexOf('\n');
        int lastStart = response.lastIndexOf('\n');
        variants.add(withoutAsterisks(response));
        if (firstEnd >= 0) {
            addBoth(variants, response.substring(firstEnd + 1));
            addBoth(variants, response.substring(0, lastStart));
            addBoth(variants, firstEnd < lastStart ? response.substring(firstEnd + 1, lastStart) : "");
        }
        variants.remove(response);
        return variants.stream()
                .filter(variant -> !PythonText.isBlank(variant))
                .map(ReferenceText::new)
                .toList();
    }

    private static void addBoth(Set<String> variants, String shortened) {
        String stripped = PythonText.strip(shortened);
        variants.add(stripped);
        variants.add(withoutAsterisks(stripped));
    }

    private static String withoutAsterisks(String text) {
        return text.replace("*", "");
    }
}
