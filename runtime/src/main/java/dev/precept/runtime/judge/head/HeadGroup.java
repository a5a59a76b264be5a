package dev.precept.runtime.judge.head;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The heads of a folder: one that takes any claim, and dedicated ones, each for exactly its claim.
 *
 * @param general in the folder itself
 * @param dedicated in the folders under {@code dedicated}, by name
 */
record HeadGroup(Optional<Fitted> general, List<Fitted> dedicated) {
    private static final String DEDICATED = "dedicated";
    private static final String ENCODER = "encoder";

    HeadGroup {
        dedicated = List.copyOf(dedicated);
    }

    /** A head with the encoder that it stands on. */
    record Fitted(HeadFolder folder, PublicEncoder encoder) {
        Manifest manifest() {
            return folder.manifest();
        }
    }

    /** The head that comes with Precept. */
    static HeadGroup embedded() {
        PublicEncoder encoder = PublicEncoder.miniLm();
        return new HeadGroup(Optional.of(new Fitted(HeadFolder.embedded(encoder), encoder)), List.of());
    }

    /**
     * @param encoder the folder of what they stand on; else the {@code encoder} beside a head or in the folder itself, else MiniLM-L6
     * @throws NoHeadException where there is no head, or one of them cannot be used
     */
    static HeadGroup read(Path folder, Optional<Path> encoder) {
        var encoders = new Encoders(folder, encoder, new HashMap<>());
        List<Path> folders = dedicated(folder);
        Optional<Fitted> whole = folders.isEmpty() || Files.exists(folder.resolve(HeadFolder.MANIFEST))
                ? Optional.of(encoders.fitted(folder))
                : Optional.empty();
        var heads = new ArrayList<Fitted>();
        whole.filter(head -> head.manifest().dedicated()).ifPresent(heads::add);
        folders.forEach(one -> heads.add(encoders.fitted(one)));
        var claims = new HashMap<String, String>();
        for (Fitted head : heads) {
            if (!head.manifest().dedicated()) {
                throw new NoHeadException("`" + folder + "`: the head `"
                        + head.manifest().name() + "` under `" + DEDICATED + "` is for no claim of its own");
            }
            String other = claims.put(
                    ClaimSentence.of(head.manifest().claim()), head.manifest().name());
            if (other != null) {
                throw new NoHeadException("`" + folder + "`: the heads `" + other + "` and `"
                        + head.manifest().name() + "` are for the same claim");
            }
        }
        return new HeadGroup(whole.filter(head -> !head.manifest().dedicated()), heads);
    }

    private static List<Path> dedicated(Path folder) {
        Path under = folder.resolve(DEDICATED);
        if (!Files.isDirectory(under)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(under)) {
            return folders.filter(one -> Files.exists(one.resolve(HeadFolder.MANIFEST)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new NoHeadException("`" + under + "` cannot be read", unreadable);
        }
    }

    /** Encoders, each read once. */
    private record Encoders(Path group, Optional<Path> named, Map<Optional<Path>, PublicEncoder> read) {
        Fitted fitted(Path head) {
            Optional<Path> place = named.or(() -> Stream.of(head, group)
                    .map(folder -> folder.resolve(ENCODER))
                    .filter(Files::isDirectory)
                    .findFirst());
            PublicEncoder encoder = read.computeIfAbsent(
                    place, where -> where.map(PublicEncoder::read).orElseGet(PublicEncoder::miniLm));
            return new Fitted(HeadFolder.read(head, encoder), encoder);
        }
    }
}
