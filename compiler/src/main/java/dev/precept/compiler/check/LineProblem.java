package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Domain;
import java.util.Optional;
import java.util.Set;

/** Something wrong with what a line says. */
public sealed interface LineProblem extends Problem {

    /** A predicate that no kind and no defined phrase has. */
    record UnknownPredicate(String written, Optional<String> nearest, Span span) implements LineProblem {
        @Override
        public String message() {
            return "unknown predicate `" + written + "`";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map("did you mean `%s`?"::formatted);
        }
    }

    /** What is counted or chosen, and no unit. */
    record UnknownUnit(String written, Optional<String> nearest, Span span) implements LineProblem {
        @Override
        public String message() {
            return "unknown unit `" + written + "`";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map("did you mean `%s`?"::formatted);
        }
    }

    /** What stands where the subject should. */
    record UnknownSubject(String written, Optional<String> advice, Span span) implements LineProblem {
        @Override
        public String message() {
            return "unknown subject `" + written + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(advice.orElse(
                    "a subject is `response`, `prompt`, `conversation`, or a unit after `every`, `some`, `no`, `first`,"
                            + " `2nd`, `last` or a number"));
        }
    }

    /** A subject of which nothing is said. */
    record MissingPredicate(String subject, Span span) implements LineProblem {
        @Override
        public String message() {
            return "nothing is said of `" + subject + "`";
        }
    }

    /** A predicate that is said of nobody. */
    record MissingSubject(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` is said of nothing";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("begin with a subject: `response " + written + "`");
        }
    }

    /** Words after what is complete without them. */
    record WordsLeftOver(String complete, String left, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`%s` is complete, and `%s` does not belong to it".formatted(complete, left);
        }
    }

    /** A quantity without its number. */
    record MissingNumber(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` needs a number after it";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `" + written + " 3`, or the name of a parameter that is a number");
        }
    }

    /** Words that could be a quantity and are none. */
    record UnknownQuantity(String written, String advice, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` is no quantity";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(advice);
        }
    }

    /** A count that does not say how many. */
    record MissingQuantity(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` does not say how many of what";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `has some words`, `has no words`, `has at least 3 words` or `has 2..4 words`");
        }
    }

    /** A share that is a share of nothing. */
    record ShareOfNothing(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` does not say of what";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `" + written + " of sentences ...`");
        }
    }

    /** All or a share of the pieces, and nothing that they do. */
    record NothingSaidOfThem(String quantity, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`has " + quantity + "` does not say what is true of them";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("make them the subject: `every sentence ...`, `at least 60% of sentences ...`");
        }
    }

    /** A piece of something that has no such pieces. */
    record NoSuchPart(String unit, Set<Domain> wanted, Set<Domain> whole, Span span) implements LineProblem {
        public NoSuchPart {
            wanted = Set.copyOf(wanted);
            whole = Set.copyOf(whole);
        }

        @Override
        public String message() {
            return "`%s` are parts of %s, and not of %s".formatted(unit, Names.of(wanted), Names.of(whole));
        }
    }

    /** Something said of what it makes no sense of. */
    record WrongSubject(String predicate, Set<Domain> wanted, Set<Domain> is, Span span) implements LineProblem {
        public WrongSubject {
            wanted = Set.copyOf(wanted);
            is = Set.copyOf(is);
        }

        @Override
        public String message() {
            return "`%s` can be said of %s, and not of %s".formatted(predicate, Names.of(wanted), Names.of(is));
        }

        @Override
        public Optional<String> hint() {
            return wanted.contains(Domain.CONVERSATION)
                    ? Optional.of("say it of `conversation`")
                    : wanted.contains(Domain.TEXT) && is.contains(Domain.CONVERSATION)
                            ? Optional.of("say it of `response`, or of `every reply`")
                            : Optional.empty();
        }
    }

    /** A subject of the whole spec inside a block about something else. */
    record OuterSubject(String subject, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + subject + "` stands in a block that speaks of something else";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("leave out the subject to speak of the block's own, or say it outside of the block");
        }
    }

    /** A predicate without a subject, after a subject that is several things. */
    record BareAfterSeveral(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` could be said of the same ones or of others";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "put a block after the subject, `{ ... }`, with a line for each thing that is said of it");
        }
    }

    /** A phrase that can be understood in two ways. */
    record TwoReadings(String written, String one, String other, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`%s` can be read in two ways: `%s` and `%s`".formatted(written, one, other);
        }
    }

    /** A subject with a block that says nothing. */
    record EmptyBlock(String subject, Span span) implements LineProblem {
        @Override
        public String message() {
            return "nothing is said of `" + subject + "`: its block is empty";
        }
    }

    /** A block after a whole sentence. */
    record BlockAfterPredicate(String written, Span span) implements LineProblem {
        @Override
        public String message() {
            return "`" + written + "` says something already, and a block stands after a subject alone";
        }
    }

    /** A phrase of more words than anyone means. */
    record TooLong(int most, Span span) implements LineProblem {
        @Override
        public String message() {
            return "more than " + most + " words and arguments stand in one phrase here";
        }
    }

    /** A judgement that only counts. */
    record CountableJudgement(String rule, Span span) implements LineProblem {
        @Override
        public String message() {
            return "a judge is asked to count, which a rule does exactly";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `" + rule + "`");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A judgement that only looks for a text. @param denied whether the text must not be there */
    record FindableJudgement(String rule, boolean denied, Span span) implements LineProblem {
        @Override
        public String message() {
            return "a judge is asked to find a text, which a rule does exactly";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write `" + rule + "`" + (denied ? ", with `not` before its subject" : ""));
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
