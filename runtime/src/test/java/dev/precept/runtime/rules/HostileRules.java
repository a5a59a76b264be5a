package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.runtime.text.Transcript;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds with the arguments of their examples, and some with arguments that ask for much work. */
final class HostileRules {
    private static final List<String> NASTY = List.of(
            "contains /a.*z|a/",
            "contains /\\s+$/",
            "contains /(.*,){12}P/",
            "contains all of [/a*b/, /(a|b)*$/, /[^a]*a/]",
            "contains \"" + "a".repeat(2000) + "b\"",
            "contains \"b" + "a".repeat(2000) + "\"",
            "mentions /a.*z|a/",
            "mentions \"" + "a ".repeat(1000) + "b\"",
            "mentions none of [\"a\", \"1\", \"“\", \"这\"]",
            "matches /(a|b)*$/",
            "matches /(.|\\n)*?z|a/",
            "starts with /(a|aa)*\\n+z/",
            "starts with \"" + "\\n".repeat(1000) + "b\"",
            "ends with /(a|b)*z?/",
            "ends with /(\\s|.)*?,/",
            "ends with \"b" + "\\n".repeat(1000) + "\"",
            "ends with \"b" + "*".repeat(1000) + "\"",
            "equals /(.|\\s)*/",
            "equals any of [\"" + "a".repeat(1000) + "\", /(a*)*b/]",
            "is one of [\"" + "\\n".repeat(1000) + "\", /(.|\\s)*z/]",
            "has the form \"[a] b [c] b [d] b [e]\"",
            "has the form \"a[b]" + "a".repeat(1000) + "b[c]a\"",
            "is wrapped in \"a\"",
            "is wrapped in \"[[\"",
            "is wrapped in \"" + "(".repeat(500) + "\"",
            "is valid CSV with columns [/(a|b)*z/, /.*/]",
            "is valid JSON with keys [/k.*9/, \"order\", /(k|1)*z/]",
            "repeats \"" + "a ".repeat(1000) + "b\" before answering",
            "differs from \"" + "a ".repeat(1000) + "b\"",
            "is similar to \"" + "a ".repeat(1000) + "b\" by at least 80%",
            "passes \"a\" matching /(a|b)*z/");

    private HostileRules() {}

    /** By the predicate. */
    static Stream<String> predicates() {
        return Stream.concat(
                StandardVocabulary.VOCABULARY.rules().stream()
                        .map(kind -> kind.kind().holds()[0]),
                NASTY.stream());
    }

    /** A rule before such a text: as response and prompt, or as arguments of a call. */
    static Observation observe(Rule<?> rule, Domain domain, String text) {
        return domain == Domain.CALL
                ? Written.observe(rule, (Subject) new Call(0, "lookup", Map.of("a", text, "order_id", text), text))
                : Written.observe(
                        rule, (Subject) Transcript.answering(text, text).response());
    }

    /** What the rule of a predicate speaks of. */
    static Domain domain(Rule<?> rule) {
        return StandardVocabulary.VOCABULARY.rules().stream()
                .filter(kind -> kind.type() == rule.getClass())
                .map(kind -> kind.kind().domain())
                .findFirst()
                .orElseThrow();
    }
}
