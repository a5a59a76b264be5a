package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Type;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What types and kinds of things are called in messages. */
final class Names {
    private Names() {}

    static String of(Type type) {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case SHARE -> "a share";
            case RANGE -> "a range";
            case PATTERN -> "a pattern";
            case SOUGHT -> "a text or a pattern";
            case LIST -> "a list";
            case SELECTION -> "a text or a pattern, or several of a list,";
        };
    }

    /** How one is written. */
    static String example(Type type) {
        return switch (type) {
            case TEXT -> "`\"refund\"`";
            case NUMBER -> "`3`";
            case SHARE -> "`60%`";
            case RANGE -> "`2..4`";
            case PATTERN -> "`/[0-9]+/`";
            case SOUGHT -> "`\"refund\"` or `/[0-9]+/`";
            case LIST -> "`[\"refund\", \"money back\"]`";
            case SELECTION -> "`\"refund\"` or `any of [\"refund\", \"money back\"]`";
        };
    }

    /** What is a message is a text too, so where texts are, messages go without saying. */
    static String of(Set<Domain> domains) {
        var said = EnumSet.noneOf(Domain.class);
        said.addAll(domains);
        if (said.contains(Domain.TEXT)) {
            said.remove(Domain.MESSAGE);
        }
        return said.isEmpty()
                ? "nothing"
                : said.stream()
                        .map(domain -> switch (domain) {
                            case CONVERSATION -> "the conversation";
                            case MESSAGE -> "one message";
                            case TEXT -> "a text";
                            case CALL -> "a call";
                        })
                        .collect(Collectors.joining(" or "));
    }

    /** {@code `a`, `b` and `c`}. */
    static String listed(Collection<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
    }
}
