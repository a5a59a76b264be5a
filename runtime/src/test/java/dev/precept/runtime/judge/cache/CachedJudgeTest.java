package dev.precept.runtime.judge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is asked twice, and nothing that was kept is lost, whatever becomes of who kept it. */
class CachedJudgeTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsAskedTwiceEvenByAnotherProcessLater() {
        var asked = new AtomicInteger();
        for (int round = 0; round < 3; round++) {
            try (Judge judge = cached(new Counting(asked, "1"))) {
                assertThat(judge.judge(AnswerWriter.batch(0)))
                        .isEqualTo(AnswerWriter.batch(0).stream()
                                .map(AnswerWriter::answer)
                                .toList());
            }
        }
        assertThat(asked).hasValue(AnswerWriter.BATCH);
    }

    @Test
    void anotherVersionIsAnotherJudge() {
        var asked = new AtomicInteger();
        for (String version : List.of("1", "2", "1")) {
            try (Judge judge = cached(new Counting(asked, version))) {
                judge.judge(AnswerWriter.batch(0));
            }
        }
        assertThat(asked).hasValue(2 * AnswerWriter.BATCH);
    }

    @Test
    void aClaimIsAnotherWhereAnyOfItIs() {
        var asked = new AtomicInteger();
        try (Judge judge = cached(new Counting(asked, "1"))) {
            List<Claim> claims = List.of(
                    new Claim("Is 1.", Optional.empty(), "One. Two.", 0, 4),
                    new Claim("Is 2.", Optional.empty(), "One. Two.", 0, 4),
                    new Claim("Is 1.", Optional.of(""), "One. Two.", 0, 4),
                    new Claim("Is 1.", Optional.empty(), "One. Two.", 5, 9),
                    new Claim("Is 1.", Optional.empty(), "One. Six.", 0, 4),
                    new Claim("Is 1.", Optional.empty(), "\ud800", 0, 1),
                    new Claim("Is 1.", Optional.empty(), "\udc00", 0, 1));
            claims.forEach(claim -> judge.judge(List.of(claim)));
            claims.forEach(claim -> judge.judge(List.of(claim)));

            assertThat(asked).hasValue(claims.size());
        }
    }

    @Test
    void whatStayedOpenIsAskedAgain() {
        var asked = new AtomicInteger();
        Judge shy = claims -> claims.stream()
                .<Answer>map(claim -> new Answer.Undecided("call " + asked.incrementAndGet()))
                .toList();
        try (Judge judge = cached(shy)) {
            judge.judge(List.of(AnswerWriter.claim(1)));

            assertThat(judge.judge(List.of(AnswerWriter.claim(1)))).containsExactly(new Answer.Undecided("call 2"));
        }
    }

    @Test
    void theOldestMakeRoom() throws SQLException {
        try (AnswerFile file = AnswerFile.open(folder.resolve("answers"), 100)) {
            for (int number = 0; number < 1000; number++) {
                file.add(List.of(entry(number)));
            }
            List<byte[]> keys =
                    IntStream.range(0, 1000).mapToObj(CachedJudgeTest::key).toList();
            List<Optional<Answer>> found = file.find(keys);

            assertThat(found.subList(0, 900)).containsOnly(Optional.empty());
            assertThat(found.subList(900, 1000)).allMatch(Optional::isPresent);
        }
    }

    @Test
    void aFileThatIsNoCacheIsSaidAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "These are my notes, all of them.\n".repeat(200));

        assertThat(CachedJudge.open(new AnswerWriter.Arithmetic(), file, 1000))
                .isInstanceOfSatisfying(
                        CachedJudge.Opened.Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains("notes.txt` cannot be used as a cache: "));
        assertThat(Files.readString(file)).startsWith("These are my notes");
    }

    /** Two processes write at once and are killed in the middle, again and again: what they said was done is there, and right. */
    @Test
    void killedWhileTwoProcessesWrite() throws IOException, InterruptedException, SQLException {
        var done = new ArrayList<Integer>();
        for (int round = 0; round < 3; round++) {
            Process first = writer(round * 2_000_000 / AnswerWriter.BATCH);
            Process second = writer((round * 2 + 1) * 1_000_000 / AnswerWriter.BATCH);
            try (BufferedReader one = first.inputReader(StandardCharsets.UTF_8);
                    BufferedReader other = second.inputReader(StandardCharsets.UTF_8)) {
                for (int line = 0; line < 20; line++) {
                    done.add(Integer.valueOf(one.readLine()));
                    done.add(Integer.valueOf(other.readLine()));
                }
                first.destroyForcibly().waitFor();
                second.destroyForcibly().waitFor();
            }
            assertThat(first.exitValue()).isEqualTo(137);
        }

        assertThat(integrity()).isEqualTo("ok");
        var asked = new AtomicInteger();
        try (Judge judge = cached(new Counting(asked, "1"))) {
            for (int batch : done) {
                assertThat(judge.judge(AnswerWriter.batch(batch)))
                        .isEqualTo(AnswerWriter.batch(batch).stream()
                                .map(AnswerWriter::answer)
                                .toList());
            }
        }
        assertThat(asked).hasValue(0);
    }

    private Process writer(int from) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnswerWriter.class.getName(),
                        folder.resolve("answers").toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String integrity() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("answers"));
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }

    private Judge cached(Judge judge) {
        return ((CachedJudge.Opened.Ready) CachedJudge.open(judge, folder.resolve("answers"), 1_000_000)).judge();
    }

    private static AnswerFile.Entry entry(int number) {
        return new AnswerFile.Entry(key(number), (Answer.Decided) AnswerWriter.answer(AnswerWriter.claim(number)));
    }

    private static byte[] key(int number) {
        return AnswerKey.of(new AnswerWriter.Arithmetic().binding(), AnswerWriter.claim(number));
    }

    /** Counts the claims that reach it. */
    private record Counting(AtomicInteger asked, String version) implements Judge {
        @Override
        public List<Answer> judge(List<Claim> claims) {
            asked.addAndGet(claims.size());
            return claims.stream().map(AnswerWriter::answer).toList();
        }

        @Override
        public JudgeBinding binding() {
            return new JudgeBinding("arithmetic", version, Optional.empty());
        }
    }
}
