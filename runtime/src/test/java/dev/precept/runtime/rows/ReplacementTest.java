package dev.precept.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    Path folder;

    @Test
    void theTargetChangesOnCommitAndNotBefore() throws IOException {
        Path target = Files.writeString(folder.resolve("out.jsonl"), "old");
        try (var replacement = Replacement.of(target)) {
            replacement.stream().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(target).hasContent("old");
            replacement.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        Path target = folder.resolve("out.jsonl");
        try (var replacement = Replacement.of(target)) {
            replacement.stream().write(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        try (var replacement = Replacement.of(link)) {
            replacement.stream().write('n');
            replacement.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("n");
    }

    @Test
    void aNameThatEndsWithGzIsPacked() throws IOException {
        Path target = folder.resolve("out.jsonl.gz");
        try (var replacement = Replacement.of(target)) {
            replacement.stream().write("row\n".getBytes(StandardCharsets.UTF_8));
            replacement.commit();
        }
        try (var unpacked = new GZIPInputStream(Files.newInputStream(target))) {
            assertThat(unpacked.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("row\n");
        }
    }
}
