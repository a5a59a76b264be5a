package dev.precept.runtime.exchange;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Values of a spec's parameters as rows and command lines write them: a text is a string, a number a number, a share
 * {@code "60%"} or {@code 0.6}, a range {@code "2..4"} or {@code [2, 4]}, a pattern {@code "/a+/i"}, a list an array of
 * strings, and a selection a string or {@code {"any": ["a", "b"]}}. Where a text or a pattern may stand, a pattern is
 * {@code {"pattern": "a+", "flags": "i"}}.
 */
public final class JsonValues {
    /** A number of more digits means nothing in a text, and takes long to count with. */
    private static final int MOST_DIGITS = 300;

    private static final Map<Type, String> SHAPES = Map.of(
            Type.TEXT, "a string",
            Type.NUMBER, "a number of at most 300 digits",
            Type.SHARE, "a share such as \"60%\" or 0.6",
            Type.RANGE, "a range such as \"2..4\" or [2, 4]",
            Type.PATTERN, "a pattern such as \"/[a-z]+/i\"",
            Type.SOUGHT, "a string or an object with a pattern",
            Type.LIST, "an array of strings",
            Type.SELECTION, "a string or an object such as {\"any\": [\"a\", \"b\"]}");

    private JsonValues() {}

    /** The value that a JSON value is for a parameter, or why it is none. */
    public static Fit<Value> of(Parameter parameter, JsonNode json) {
        return fit(parameter, json.toString(), type -> value(type, json));
    }

    /** The same for a value that was written on a command line: a text stands there without quotes. */
    public static Fit<Value> spelled(Parameter parameter, String text) {
        return fit(parameter, text, type -> spelled(type, text));
    }

    private static Fit<Value> fit(Parameter parameter, String shown, Function<Type, Optional<? extends Value>> value) {
        try {
            return value.apply(parameter.type())
                    .<Fit<Value>>map(Fit.Fits::new)
                    .orElseGet(() -> new Fit.Unfit<>("`%s`: expected %s, found %s"
                            .formatted(parameter.name(), SHAPES.get(parameter.type()), shortened(shown))));
        } catch (IllegalArgumentException refused) {
            return new Fit.Unfit<>("`%s`: %s".formatted(parameter.name(), refused.getMessage()));
        }
    }

    private static Optional<? extends Value> value(Type type, JsonNode json) {
        return switch (type) {
            case TEXT -> string(json).map(Value.Text::new);
            case NUMBER -> number(json).map(Value.Number::new);
            case SHARE -> string(json).map(JsonValues::share).orElseGet(() -> fraction(number(json)));
            case RANGE -> string(json).map(JsonValues::range).orElseGet(() -> pair(json));
            case PATTERN -> string(json).map(JsonValues::pattern).orElseGet(() -> patternObject(json));
            case SOUGHT -> sought(json).map(Value.class::cast);
            case LIST -> items(json).map(Value.Items::new);
            case SELECTION -> sought(json).map(Value.Selection::of).or(() -> selection(json));
        };
    }

    private static Optional<? extends Value> spelled(Type type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(new Value.Text(text));
            case NUMBER -> decimal(text).map(Value.Number::new);
            case SHARE -> share(text).or(() -> fraction(decimal(text)));
            case RANGE -> range(text);
            case PATTERN -> pattern(text);
            case SOUGHT -> Optional.of(soughtIn(text));
            case LIST -> json(text).flatMap(json -> value(type, json));
            case SELECTION ->
                json(text)
                        .flatMap(JsonValues::selection)
                        .or(() -> Optional.of(Value.Selection.of((Sought) soughtIn(text))));
        };
    }

    private static Value soughtIn(String text) {
        Optional<Value.Pattern> pattern = pattern(text);
        return pattern.isPresent() ? pattern.get() : new Value.Text(text);
    }

    private static Optional<String> string(JsonNode json) {
        return json.isString() ? Optional.of(json.stringValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode json) {
        return json.isNumber() ? bounded(json.decimalValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return bounded(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> bounded(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS
                ? Optional.of(number)
                : Optional.empty();
    }

    private static Optional<Value.Share> share(String text) {
        return text.endsWith("%")
                ? fraction(decimal(text.substring(0, text.length() - 1)).map(percent -> percent.movePointLeft(2)))
                : Optional.empty();
    }

    private static Optional<Value.Share> fraction(Optional<BigDecimal> number) {
        return number.filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
                .map(Value.Share::new);
    }

    private static Optional<Value.Range> range(String text) {
        int dots = text.indexOf("..");
        return dots < 0 ? Optional.empty() : ends(decimal(text.substring(0, dots)), decimal(text.substring(dots + 2)));
    }

    private static Optional<Value.Range> pair(JsonNode json) {
        return json.isArray() && json.size() == 2 ? ends(number(json.get(0)), number(json.get(1))) : Optional.empty();
    }

    private static Optional<Value.Range> ends(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        try {
            return low.flatMap(from -> high.map(to -> new Value.Range(from.longValueExact(), to.longValueExact())));
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    private static Optional<Value.Pattern> pattern(String text) {
        int last = text.lastIndexOf('/');
        boolean slashed = text.startsWith("/")
                && last > 1
                && text.substring(last + 1).chars().allMatch(flag -> "ism".indexOf(flag) >= 0);
        return slashed
                ? Optional.of(Value.Pattern.of(text.substring(1, last), text.substring(last + 1)))
                : Optional.empty();
    }

    private static Optional<Value.Pattern> patternObject(JsonNode json) {
        return string(json.path("pattern"))
                .map(source -> Value.Pattern.of(source, json.path("flags").stringValue("")));
    }

    private static Optional<Sought> sought(JsonNode json) {
        return string(json).<Sought>map(Value.Text::new).or(() -> patternObject(json));
    }

    private static Optional<List<Sought>> items(JsonNode json) {
        if (!json.isArray()) {
            return Optional.empty();
        }
        List<Sought> items = StreamSupport.stream(json.spliterator(), false)
                .flatMap(item -> sought(item).stream())
                .toList();
        return items.size() == json.size() ? Optional.of(items) : Optional.empty();
    }

    private static Optional<Value.Selection> selection(JsonNode json) {
        for (Value.Selection.Mode mode : Value.Selection.Mode.values()) {
            Optional<List<Sought>> items = items(json.path(mode.name().toLowerCase(Locale.ROOT)));
            if (items.isPresent()) {
                return items.map(all -> new Value.Selection(mode, all));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.read(text));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static String shortened(String shown) {
        return shown.codePointCount(0, shown.length()) <= 60
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, 59)) + "…";
    }
}
