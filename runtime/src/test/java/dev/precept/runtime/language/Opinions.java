package dev.precept.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A judge that a page writes down: the first line that speaks of a claim answers it, and no line leaves it undecided. */
record Opinions(List<Opinion> opinions) implements Judge {
    private static final Pattern LINE = Pattern.compile("([01](?:\\.\\d+)?) \"([^\"]+)\"(?: where \"([^\"]+)\")?");

    /** {@code 0.9 "Apologises." where "sorry"}: of a text that contains that. */
    record Opinion(double probability, String statement, String where) {
        boolean speaksOf(Claim claim) {
            return claim.statement().equals(statement)
                    && claim.context().substring(claim.start(), claim.end()).contains(where);
        }
    }

    static Opinions of(String lines) {
        return new Opinions(lines.lines().map(Opinions::opinion).toList());
    }

    private static Opinion opinion(String line) {
        Matcher opinion = LINE.matcher(line);
        assertThat(opinion.matches()).as(line).isTrue();
        String where = opinion.group(3) == null ? "" : opinion.group(3);
        return new Opinion(Double.parseDouble(opinion.group(1)), opinion.group(2), where);
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        return claims.stream().map(this::answer).toList();
    }

    private Answer answer(Claim claim) {
        return opinions.stream()
                .filter(opinion -> opinion.speaksOf(claim))
                .findFirst()
                .<Answer>map(opinion -> new Answer.Decided(opinion.probability(), "the page", "all of it"))
                .orElseGet(() -> new Answer.Undecided("the judge has no opinion"));
    }
}
