package dev.precept.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Path spec = Path.of("");

    @BeforeEach
    void aSpec() throws IOException {
        spec = Files.writeString(folder.resolve("brief.precept"), """
                spec brief(limit: number) {
                  require response has at most limit words
                  require response ends with "."
                }
                """);
    }

    @Test
    void rowsStayInOrderAndTheSameWhoeverWorks() throws IOException {
        Path data = data(rows(3_000));

        byte[] one = written(data, "--threads", "1");
        byte[] two = written(data, "--threads", "2");

        assertThat(two).isEqualTo(one);
        assertThat(new String(one, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> JSON.readTree(line).path("id").intValue()))
                .isEqualTo(IntStream.rangeClosed(1, 3_000).boxed().toList());
    }

    @Test
    void packedRowsAreReadAndPackedVerdictsWritten() throws IOException {
        Path packed = folder.resolve("rows.jsonl.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write(rows(40).getBytes(StandardCharsets.UTF_8));
        }

        byte[] verdicts = written(packed);
        Run run = Run.of("eval", spec.toString(), packed.toString(), "--out", folder + "/verdicts.jsonl.gz");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(folder.resolve("verdicts.jsonl.gz")))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(verdicts);
        }
        assertThat(verdicts).isEqualTo(written(data(rows(40))));
    }

    @Test
    void aPackedFileThatIsCutShortWritesNothing() throws IOException {
        Path packed = folder.resolve("rows.jsonl.gz");
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(rows(4_000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(packed, java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 100));
        Path out = Files.writeString(folder.resolve("verdicts.jsonl"), "before");

        Run run = Run.of("eval", spec.toString(), packed.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run.err()).isEqualTo("precept: `" + packed + "` cannot be read\n");
        assertThat(out).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void halfACharacterSurvivesIntoTheOutput() throws IOException {
        Path data = data("{\"id\": \"\\udc00\", \"limit\": 9, \"response\": \"Half a pair \\ud83d\"}\n");

        String line = new String(written(data), StandardCharsets.UTF_8);

        JsonNode verdict = JSON.readTree(line);
        assertThat(verdict.path("id").stringValue()).isEqualTo("\udc00");
        assertThat(verdict.path("findings").get(2).path("observed").stringValue())
                .contains("\ud83d");
        assertThat(line).contains("\\uD83D");
    }

    @Test
    void aTestReportIsXmlWhateverTheResponsesHold() throws Exception {
        Path data = data("""
                {"id": "<a> & \\u0000 \\ud800", "limit": 9, "response": "]]> \\u0001 \\ufffe \\udfff &amp; <b"}
                {"id": "fine", "limit": 9, "response": "Yes, it is."}
                {"limit": 9}
                """);

        Run run = Run.of("eval", spec.toString(), data.toString(), "--format", "junit");
        Document report = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));

        assertThat(report.getDocumentElement().getAttribute("tests")).isEqualTo("3");
        assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(report.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void theGateCountsEveryRow() throws IOException {
        Path data = data("{\"limit\": 9, \"response\": \"Yes.\"}\nno row\n");

        assertThat(Run.of("eval", spec.toString(), data.toString(), "--fail-under", "50%")
                        .exit())
                .isEqualTo(Exit.DONE);
        assertThat(Run.of("eval", spec.toString(), data.toString(), "--fail-under", "0.51")
                        .exit())
                .isEqualTo(Exit.FOUND);
        assertThat(Run.of("eval", spec.toString(), data("").toString(), "--fail-under", "1%")
                        .exit())
                .isEqualTo(Exit.FOUND);
    }

    @Test
    void aTerminalShowsProgressAndTheOutputDoesNotKnow() throws IOException {
        Path data = data(rows(2_000));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Launcher.Streams(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                true);

        new Launcher(Precept.found(), streams).run("eval", spec.toString(), data.toString(), "--format", "jsonl");

        assertThat(out.toByteArray()).isEqualTo(written(data));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rows.jsonl", "\r");
    }

    @Test
    void whereNobodyReadsOnTheWorkEnds() throws IOException {
        Path data = data(rows(5_000));
        var broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int unread) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        var err = new ByteArrayOutputStream();
        var streams = new Launcher.Streams(
                InputStream.nullInputStream(),
                broken,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);

        int exit = new Launcher(Precept.found(), streams)
                .run("eval", spec.toString(), data.toString(), "--format", "jsonl");

        assertThat(exit).isEqualTo(Exit.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("precept: `standard output` cannot be written\n");
    }

    private byte[] written(Path data, String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("eval", spec.toString(), data.toString(), "--format", "jsonl"));
        arguments.addAll(java.util.List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        return run.out().getBytes(StandardCharsets.UTF_8);
    }

    private Path data(String rows) throws IOException {
        return Files.writeString(folder.resolve("rows.jsonl"), rows);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row ->
                        "{\"limit\": %d, \"response\": \"%sdone.\"}%n".formatted(row % 9, "word ".repeat(row % 13)))
                .collect(Collectors.joining());
    }
}
