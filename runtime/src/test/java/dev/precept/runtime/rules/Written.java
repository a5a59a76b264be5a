package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.text.Transcript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Predicates as they are written, bound and observed without a compiler between. */
final class Written {
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|/((?:[^/\\\\]|\\\\.)*)/([a-z]*)|(\\d+)\\.\\.(\\d+)|(\\d+)%|(\\d+)|([\\[\\],])|(\\p{L}[\\p{L}-]*)",
            Pattern.DOTALL);

    private Written() {}

    /** The rule that a predicate is. */
    static Rule<?> rule(String predicate) {
        List<Object> written = tokens(predicate);
        for (RuleKind kind : StandardVocabulary.VOCABULARY.rules()) {
            List<Value> arguments = arguments(kind, written);
            if (arguments != null) {
                return kind.bind(arguments);
            }
        }
        throw new AssertionError("no kind for: " + predicate);
    }

    static Observation observe(String predicate, String response) {
        return observe(rule(predicate), Transcript.of(response).response());
    }

    static Observation observe(String predicate, String response, String prompt) {
        return observe(rule(predicate), Transcript.answering(prompt, response).response());
    }

    /** An example of a kind: predicate, response, and perhaps the prompt; or predicate and call. */
    static Observation observe(Kind kind, String[] example) {
        if (kind.domain() == Domain.CALL) {
            return observe(rule(example[0]), call(example[1]));
        }
        return example.length == 3 ? observe(example[0], example[1], example[2]) : observe(example[0], example[1]);
    }

    @SuppressWarnings("unchecked")
    static <S extends Subject> Observation observe(Rule<?> rule, S subject) {
        return ((Rule<S>) rule).prepared().observe(subject);
    }

    static Passage passage(String text) {
        return Transcript.of(text).response();
    }

    static Call call(String written) {
        int blank = written.indexOf(' ');
        String raw = written.substring(blank + 1);
        Map<String, String> arguments = new LinkedHashMap<>();
        try {
            JsonMapper.shared()
                    .readTree(raw)
                    .properties()
                    .forEach(each -> arguments.put(
                            each.getKey(),
                            each.getValue().isString()
                                    ? each.getValue().stringValue()
                                    : each.getValue().toString()));
        } catch (JacksonException broken) {
            arguments.clear();
        }
        return new Call(0, written.substring(0, blank), arguments, raw);
    }

    private static @Nullable List<Value> arguments(RuleKind kind, List<Object> written) {
        var arguments = new ArrayList<Value>();
        int at = 0;
        for (String word : kind.kind().phrase().split(" ")) {
            if (at >= written.size()) {
                return null;
            }
            Object found = written.get(at++);
            if (!word.startsWith("{")) {
                if (!word.equals(found)) {
                    return null;
                }
                continue;
            }
            if (found instanceof String mode && at < written.size()) {
                if (at + 1 >= written.size()
                        || !written.get(at).equals("of")
                        || !(written.get(at + 1) instanceof Value.Items items)) {
                    return null;
                }
                at += 2;
                found = new Value.Selection(
                        Value.Selection.Mode.valueOf(mode.toUpperCase(java.util.Locale.ROOT)), items.items());
            }
            Value fitting = found instanceof Value value ? fit(parameter(kind, word), value) : null;
            if (fitting == null) {
                return null;
            }
            arguments.add(fitting);
        }
        return at == written.size() ? arguments : null;
    }

    private static Parameter parameter(RuleKind kind, String hole) {
        return kind.parameters().stream()
                .filter(each -> hole.equals("{" + each.name() + "}"))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Value fit(Parameter parameter, Value value) {
        return switch (parameter.type()) {
            case SELECTION ->
                value instanceof Sought sought
                        ? Value.Selection.of(sought)
                        : value instanceof Value.Selection ? value : null;
            case SOUGHT -> value instanceof Sought ? value : null;
            case TEXT, NUMBER, SHARE, RANGE, PATTERN, LIST -> value.type() == parameter.type() ? value : null;
        };
    }

    private static List<Object> tokens(String predicate) {
        var tokens = new ArrayList<Object>();
        @Nullable List<Sought> list = null;
        var matcher = TOKEN.matcher(predicate);
        while (matcher.find()) {
            Object token = token(matcher);
            if (token.equals("[")) {
                list = new ArrayList<>();
            } else if (token.equals("]")) {
                tokens.add(new Value.Items(java.util.Objects.requireNonNull(list)));
                list = null;
            } else if (list == null) {
                tokens.add(token);
            } else if (token instanceof Sought sought) {
                list.add(sought);
            }
        }
        return tokens;
    }

    private static Object token(java.util.regex.Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Value.Text(unescaped(matcher.group(1)));
        }
        if (matcher.group(2) != null) {
            return Value.Pattern.of(matcher.group(2), matcher.group(3));
        }
        if (matcher.group(4) != null) {
            return new Value.Range(Long.parseLong(matcher.group(4)), Long.parseLong(matcher.group(5)));
        }
        if (matcher.group(6) != null) {
            return new Value.Share(new BigDecimal(matcher.group(6)).movePointLeft(2));
        }
        if (matcher.group(7) != null) {
            return new Value.Number(new BigDecimal(matcher.group(7)));
        }
        return matcher.group();
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(.)")
                .matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }
}
