package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFilesTest {
    @TempDir
    Path folder;

    private final SpecFiles files = new SpecFiles();

    @BeforeEach
    void someFiles() throws IOException {
        Files.createDirectory(folder.resolve("house"));
        Files.writeString(folder.resolve("a.precept"), "\uFEFFprecept 1\n");
        Files.writeString(folder.resolve("house/style.precept"), "precept 1\n");
    }

    @Test
    void aFileKeepsTheNameThatTheUserGaveIt() {
        SourceFile file = files.read(folder.resolve("house/../a.precept"));

        assertThat(file.name()).endsWith("house/../a.precept");
        assertThat(file.text()).isEqualTo("precept 1\n");
    }

    @Test
    void anImportStandsBesideItsImporter() {
        SourceFile importer = files.read(folder.resolve("a.precept"));

        assertThat(files.find(importer, "house/style.precept").map(SourceFile::name))
                .contains(folder + "/house/style.precept");
        assertThat(files.find(importer, "style.precept")).isEmpty();
        assertThat(files.find(importer, "\0")).isEmpty();
    }

    @Test
    void aFileHasOneNameByWhateverWay() {
        SourceFile first = files.read(folder.resolve("a.precept"));
        SourceFile style = files.find(first, "house/style.precept").orElseThrow();

        assertThat(files.find(style, "../a.precept")).contains(first);
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path latin = Files.write(folder.resolve("latin.precept"), new byte[] {'#', (byte) 0xe9});

        assertThatThrownBy(() -> files.read(latin)).isInstanceOf(Unusable.class).hasMessageEndingWith("is not UTF-8");
        assertThatThrownBy(() -> files.read(folder)).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> files.read(folder.resolve("none.precept")))
                .isInstanceOf(Unusable.class)
                .hasMessageEndingWith("cannot be read");
    }
}
