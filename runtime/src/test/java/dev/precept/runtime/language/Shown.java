package dev.precept.runtime.language;

import dev.precept.compiler.vocabulary.Message;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Place;
import dev.precept.runtime.evaluate.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A verdict as a page shows it: a line for each finding, and a line for each place below it.
 *
 * @param messages where the places are
 */
record Shown(List<Message> messages) {
    /** So much of a place is quoted. */
    private static final int QUOTED = 40;

    /** {@code accepted}, {@code rejected}, {@code undecided} or {@code unscorable}. */
    static String acceptance(Verdict verdict) {
        return verdict.status() == Verdict.Status.UNSCORABLE
                ? "unscorable"
                : verdict.accepted()
                        .map(accepted -> accepted ? "accepted" : "rejected")
                        .orElse("undecided");
    }

    String findings(Verdict verdict) {
        return verdict.reason().map("unscorable: %s\n"::formatted).orElse("")
                + verdict.findings().stream()
                        .filter(finding -> !isMet(finding))
                        .map(this::finding)
                        .collect(Collectors.joining());
    }

    /** That a response says something is not worth a line. */
    private static boolean isMet(Finding finding) {
        return finding.path().equals(Gate.PATH) && finding.outcome() == Decision.HOLDS;
    }

    private String finding(Finding finding) {
        return "%s %s%s: %s\n%s"
                .formatted(
                        finding.label().orElse(finding.path()),
                        finding.outcome(),
                        score(finding),
                        finding.observed(),
                        finding.evidence().stream().map(this::place).collect(Collectors.joining()));
    }

    /** Where it is not what the outcome says already. */
    private static String score(Finding finding) {
        double plain = switch (finding.outcome()) {
            case HOLDS -> 1;
            case UNKNOWN -> 0.5;
            case FAILS, NOT_APPLICABLE -> 0;
        };
        return finding.score() == plain ? "" : " " + String.format(Locale.ROOT, "%.2f", finding.score());
    }

    private String place(Place place) {
        String text = messages.get(place.message()).text();
        String quoted =
                text.substring(text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()));
        String cut = quoted.codePointCount(0, quoted.length()) > QUOTED
                ? quoted.substring(0, quoted.offsetByCodePoints(0, QUOTED)) + "…"
                : quoted;
        String where = messages.size() > 2 ? "message " + place.message() + ", " : "";
        return "  %s%d..%d: %s\n".formatted(where, place.start(), place.end(), cut.replace("\n", "⏎"));
    }
}
