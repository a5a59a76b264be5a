package dev.precept.runtime.judge;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.Optional;

/**
 * Which judge is meant: {@code SCHEME} or {@code SCHEME:PLACE}.
 *
 * @param source the words as they were written, under the name of the setting they stand in
 */
public record JudgeAddress(SourceFile source) {
    /** Of a setting such as {@code --judge}. */
    public static JudgeAddress of(String setting, String text) {
        return new JudgeAddress(new SourceFile(setting, text));
    }

    /** What stands before the first colon. */
    public String scheme() {
        int colon = text().indexOf(':');
        return colon < 0 ? text() : text().substring(0, colon);
    }

    /** What stands after it. */
    public Optional<String> place() {
        int colon = text().indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(text().substring(colon + 1));
    }

    /** Where the scheme stands. */
    public Span schemeSpan() {
        return new Span(0, points(scheme()));
    }

    /** Where the place stands; the end of the text where there is none. */
    public Span placeSpan() {
        int from = Math.min(points(scheme()) + 1, source.length());
        return new Span(from, source.length());
    }

    /** A refusal that points at the place. @param reason one line, without a full stop */
    public Opening refused(String reason, String hint) {
        return new Opening.Refused(
                this,
                new JudgeProblem.UnusableJudge(
                        placeSpan(), reason, Optional.of(hint).filter(text -> !text.isEmpty())));
    }

    private String text() {
        return source.text();
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
