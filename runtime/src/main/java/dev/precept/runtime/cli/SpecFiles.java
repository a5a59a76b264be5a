package dev.precept.runtime.cli;

import dev.precept.compiler.Sources;
import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Specs on disk. A file keeps the name that the user gave it, and one that is imported is named beside its importer; one
 * file has one name, by whatever way it is reached. Of one run and one thread.
 */
public final class SpecFiles implements Sources {
    private static final String MARK = "\uFEFF";

    private final Map<Path, String> names = new HashMap<>();

    /**
     * The file that the user named.
     *
     * @throws Unusable where it cannot be read or is not UTF-8
     */
    public SourceFile read(Path path) {
        try {
            return source(path);
        } catch (CharacterCodingException malformed) {
            throw new Unusable("`" + path + "` is not UTF-8", malformed);
        } catch (IOException unreadable) {
            throw new Unusable("`" + path + "` cannot be read", unreadable);
        }
    }

    @Override
    public Optional<SourceFile> find(SourceFile importer, String path) {
        try {
            return Optional.of(source(Path.of(importer.name()).resolveSibling(path)));
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private SourceFile source(Path path) throws IOException {
        String name = names.computeIfAbsent(path.toRealPath(), file -> path.toString());
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        return new SourceFile(name, text.startsWith(MARK) ? text.substring(1) : text);
    }
}
