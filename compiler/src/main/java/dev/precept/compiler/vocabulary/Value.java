package dev.precept.compiler.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/** An argument whose every hole is filled. */
public sealed interface Value {
    Type type();

    /** A piece of text, taken literally. */
    record Text(String text) implements Value, Sought {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A number; 5.0 and 5 are equal. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A share of a whole, from 0 to 1. */
    record Share(BigDecimal share) implements Value {
        public Share {
            share = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
        }

        @Override
        public Type type() {
            return Type.SHARE;
        }
    }

    /** Whole numbers from {@code low} to {@code high}, both included. */
    record Range(long low, long high) implements Value {
        @Override
        public Type type() {
            return Type.RANGE;
        }
    }

    /** A pattern in RE2's dialect, compiled; two are equal where source and flags are. */
    final class Pattern implements Value, Sought {
        private static final int LARGEST = 10_000;

        private final String source;
        private final String flags;
        private final com.google.re2j.Pattern compiled;

        private Pattern(String source, String flags, com.google.re2j.Pattern compiled) {
            this.source = source;
            this.flags = flags;
            this.compiled = compiled;
        }

        /**
         * @param flags letters: {@code i} ignores case, {@code s} lets the dot match line breaks, {@code m} lets {@code ^}
         *     and {@code $} match at line breaks
         * @throws IllegalArgumentException where source or flags are not of the dialect; the message says what is not
         */
        public static Pattern of(String source, String flags) {
            int bits = 0;
            for (char flag : flags.toCharArray()) {
                bits |= switch (flag) {
                    case 'i' -> com.google.re2j.Pattern.CASE_INSENSITIVE;
                    case 's' -> com.google.re2j.Pattern.DOTALL;
                    case 'm' -> com.google.re2j.Pattern.MULTILINE;
                    default -> throw new IllegalArgumentException("unknown flag `" + flag + "`");
                };
            }
            if (PatternSize.of(source) > LARGEST) {
                throw new IllegalArgumentException(
                        "its repetitions make it more than %d characters long".formatted(LARGEST));
            }
            try {
                return new Pattern(source, flags, com.google.re2j.Pattern.compile(source, bits));
            } catch (com.google.re2j.PatternSyntaxException refused) {
                throw new IllegalArgumentException(refused.getMessage(), refused);
            }
        }

        /** What stands between the slashes. */
        public String source() {
            return source;
        }

        public String flags() {
            return flags;
        }

        /** The linear-time matcher's form. */
        public com.google.re2j.Pattern compiled() {
            return compiled;
        }

        @Override
        public Type type() {
            return Type.PATTERN;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern that && source.equals(that.source) && flags.equals(that.flags);
        }

        @Override
        public int hashCode() {
            return 31 * source.hashCode() + flags.hashCode();
        }

        @Override
        public String toString() {
            return "/" + source + "/" + flags;
        }
    }

    /** Texts and patterns in order. */
    record Items(List<Sought> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Type type() {
            return Type.LIST;
        }
    }

    /** {@code any of [...]}, {@code all of [...]}, {@code none of [...]}, or one thing alone. */
    record Selection(Mode mode, List<Sought> items) implements Value {
        /** How many of the items are wanted. */
        public enum Mode {
            ANY,
            ALL,
            NONE
        }

        public Selection {
            items = List.copyOf(items);
        }

        /** One thing. */
        public static Selection of(Sought sought) {
            return new Selection(Mode.ALL, List.of(sought));
        }

        @Override
        public Type type() {
            return Type.SELECTION;
        }
    }
}
