package dev.precept.compiler;

import dev.precept.compiler.source.SourceFile;
import java.util.Optional;

/** Where imported files come from; the compiler itself reads none. */
@FunctionalInterface
public interface Sources {
    /** Reads no file at all: for specs that come over a network. */
    Sources NONE = (importer, path) -> Optional.empty();

    /** The file that {@code path} names, relative to the importing one; empty where there is none. Equal files have equal names. */
    Optional<SourceFile> find(SourceFile importer, String path);
}
