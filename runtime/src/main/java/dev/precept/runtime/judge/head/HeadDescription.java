package dev.precept.runtime.judge.head;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a head is and how good it was found, for people. */
public final class HeadDescription {
    private HeadDescription() {}

    /**
     * @param place of the folder; empty for the head that comes with Precept
     * @param encoder the folder of what it stands on; empty where it lies beside it, or is the usual one
     * @throws NoHeadException where there is none that can be used
     */
    public static String of(String place, Optional<Path> encoder) {
        HeadGroup group = place.isEmpty() ? HeadGroup.embedded() : HeadGroup.read(Path.of(place), encoder);
        return Stream.concat(group.general().stream(), group.dedicated().stream())
                .map(head -> of(head.manifest()))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Manifest manifest) {
        var text = new StringBuilder();
        HeadShape shape = manifest.shape();
        text.append("%s@%s on %s, %s%n"
                .formatted(manifest.name(), manifest.version(), manifest.encoder(), manifest.licence()));
        if (manifest.dedicated()) {
            text.append("dedicated to: %s%n".formatted(manifest.claim()));
        }
        text.append("weights: %.1f MB, rank %d; windows of %d tokens that overlap by %d%n"
                .formatted(manifest.weights() / 1e6, shape.rank(), shape.window(), shape.overlap()));
        text.append("pairs: %s to train, %s to calibrate, %s to test%n%n"
                .formatted(
                        manifest.data().getOrDefault("train", "?"),
                        manifest.data().getOrDefault("dev", "?"),
                        manifest.data().getOrDefault("test", "?")));
        text.append("on the test pairs:%n".formatted());
        text.append("%-44s %7s %6s %9s %8s %8s  %s%n"
                .formatted("kind", "pairs", "AUC", "balanced", "decided", "right", "unknown between"));
        manifest.kinds().forEach(kind -> text.append(line(kind)));
        text.append((manifest.dedicated()
                        ? "%nAnother claim, or a probability between the bounds, is UNKNOWN.%n"
                        : "%nA claim of another kind, of a kind that is not answered, or between the bounds of its kind is UNKNOWN.%n")
                .formatted());
        return text.toString();
    }

    private static String line(Kind kind) {
        Quality quality = kind.tested();
        return kind.answering().answers()
                ? String.format(
                        Locale.ROOT,
                        "%-44s %7d %6.3f %8.1f%% %7.1f%% %7.1f%%  %.2f and %.2f%n",
                        kind.name(),
                        quality.pairs(),
                        quality.auc(),
                        100 * quality.balancedAccuracy(),
                        100 * quality.coverage(),
                        100 * quality.decidedRight(),
                        kind.answering().least(),
                        kind.answering().most())
                : String.format(
                        Locale.ROOT,
                        "%-44s %7d %6.3f %8.1f%% not answered%n",
                        kind.name(),
                        quality.pairs(),
                        quality.auc(),
                        100 * quality.balancedAccuracy());
    }
}
