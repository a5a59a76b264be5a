package dev.precept.runtime.judge.cache;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A judge that is asked nothing twice, as long as its binding stays the same. Only what was decided is kept: what stayed open is asked
 * again. Where the file fails, the judge answers alone.
 */
public final class CachedJudge implements Judge {
    private final Judge judge;
    private final AnswerFile file;

    CachedJudge(Judge judge, AnswerFile file) {
        this.judge = judge;
        this.file = file;
    }

    /** What came of opening a cache. */
    public sealed interface Opened {
        /** It is there; it closes the judge with itself. */
        record Ready(Judge judge) implements Opened {}

        /** It is not, and the judge is as it was. @param reason one line, without a full stop */
        record Unusable(String reason) implements Opened {}
    }

    /**
     * The judge with a cache in front of it.
     *
     * @param kept answers at most, about 200 bytes each
     */
    public static Opened open(Judge judge, Path file, long kept) {
        try {
            return new Opened.Ready(new CachedJudge(judge, AnswerFile.open(file, kept)));
        } catch (SQLException unusable) {
            boolean driverless = "08001".equals(unusable.getSQLState());
            return new Opened.Unusable(
                    driverless
                            ? "the cache needs SQLite's driver, org.xerial:sqlite-jdbc, on the class path"
                            : "`" + file + "` cannot be used as a cache: " + unusable.getMessage());
        }
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        List<byte[]> keys = claims.stream()
                .map(claim -> AnswerKey.of(judge.binding(claim.statement()), claim))
                .toList();
        List<Optional<Answer>> known = known(keys);
        Map<Claim, Answer> fresh = fresh(claims, known);
        keep(claims, keys, known, fresh);
        var answers = new ArrayList<Answer>(claims.size());
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index);
            answers.add(known.get(index)
                    .or(() -> Optional.ofNullable(fresh.get(claim)))
                    .orElseThrow());
        }
        return answers;
    }

    @Override
    public JudgeBinding binding() {
        return judge.binding();
    }

    @Override
    public JudgeBinding binding(String statement) {
        return judge.binding(statement);
    }

    @Override
    public void close() {
        try (judge) {
            file.close();
        } catch (SQLException lost) {
            // What was kept is kept; the file needs no farewell.
        }
    }

    private Map<Claim, Answer> fresh(List<Claim> claims, List<Optional<Answer>> known) {
        var fresh = new LinkedHashMap<Claim, Answer>();
        List<Claim> open = IntStream.range(0, claims.size())
                .filter(index -> known.get(index).isEmpty())
                .mapToObj(claims::get)
                .distinct()
                .toList();
        List<Answer> given = open.isEmpty() ? List.of() : judge.judge(open);
        for (int index = 0; index < open.size(); index++) {
            fresh.put(open.get(index), given.get(index));
        }
        return fresh;
    }

    private List<Optional<Answer>> known(List<byte[]> keys) {
        try {
            return file.find(keys);
        } catch (SQLException unreadable) {
            return Collections.nCopies(keys.size(), Optional.empty());
        }
    }

    private void keep(List<Claim> claims, List<byte[]> keys, List<Optional<Answer>> known, Map<Claim, Answer> fresh) {
        var entries = new ArrayList<AnswerFile.Entry>();
        for (int index = 0; index < claims.size(); index++) {
            if (known.get(index).isEmpty() && fresh.get(claims.get(index)) instanceof Answer.Decided decided) {
                entries.add(new AnswerFile.Entry(keys.get(index), decided));
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        try {
            file.add(entries);
        } catch (SQLException full) {
            // The answers stand without being kept.
        }
    }
}
