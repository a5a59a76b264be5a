package dev.precept.runtime.cli;

import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.evaluate.Verdict;
import dev.precept.runtime.exchange.Row;
import java.util.List;

/** A row and what is said of it. */
record Result(Row row, Verdict verdict) {
    /** What a row comes to. */
    enum Standing {
        ACCEPTED,
        REFUSED,
        UNDECIDED,
        UNSCORABLE
    }

    Standing standing() {
        if (verdict.status() == Verdict.Status.UNSCORABLE) {
            return Standing.UNSCORABLE;
        }
        return verdict.accepted()
                .map(accepted -> accepted ? Standing.ACCEPTED : Standing.REFUSED)
                .orElse(Standing.UNDECIDED);
    }

    /** The messages that evidence points into; none where the row could not be read. */
    List<Message> messages() {
        return switch (row) {
            case Row.Readable readable -> readable.transcript().messages();
            case Row.Unreadable unreadable -> List.of();
        };
    }

    /** Index of the message that is judged. */
    int response() {
        return switch (row) {
            case Row.Readable readable ->
                readable.transcript().response().message().index();
            case Row.Unreadable unreadable -> 0;
        };
    }

    List<Finding> findings(Decision outcome) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .toList();
    }

    /** The findings that make the row what it is: none where it is accepted. */
    List<Finding> reasons() {
        return switch (standing()) {
            case ACCEPTED, UNSCORABLE -> List.of();
            case REFUSED -> refusing();
            case UNDECIDED -> deciding(Decision.UNKNOWN);
        };
    }

    /** Where the response says nothing, that is the one reason. */
    private List<Finding> refusing() {
        List<Finding> failing = findings(Decision.FAILS);
        return failing.stream()
                .filter(finding -> finding.path().equals(Gate.PATH))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> deciding(Decision.FAILS));
    }

    private List<Finding> deciding(Decision outcome) {
        return findings(outcome).stream()
                .filter(finding -> finding.modality() != Modality.PREFER
                        && finding.weight().signum() > 0)
                .toList();
    }

    /** The row's own name: {@code line 3}, or {@code line 3, order-7}. */
    String name() {
        String line = "line " + row.line();
        String id = row.id().asString(row.id().toString());
        return id.equals(Long.toString(row.line())) ? line : line + ", " + id;
    }
}
