package dev.precept.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Parser;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.syntax.Statement;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a spec's parameters, written as an example writes them: {@code with customer = "Ada", limit = 180}. */
final class Row {
    private Row() {}

    static Map<String, Value> of(String info) {
        int with = info.indexOf("with ");
        return with < 0 ? Map.of() : values(info.substring(with));
    }

    private static Map<String, Value> values(String settings) {
        var parsed = Parser.parse(new SourceFile("row", "spec it {\n  example holds " + settings + " \"\"\n}\n"));
        assertThat(parsed.problems()).as(settings).isEmpty();
        var example = (Statement.Example)
                parsed.file().specs().getFirst().statements().getFirst();
        var values = new LinkedHashMap<String, Value>();
        example.settings().forEach(setting -> values.put(setting.name().text(), value(setting.value())));
        return values;
    }

    private static Value value(Part part) {
        return switch (part) {
            case Part.Text(var pieces, var span) ->
                new Value.Text(pieces.stream().map(Row::literal).collect(Collectors.joining()));
            case Part.Number(var number, var span) -> new Value.Number(number);
            case Part.Percent(var percent, var span) ->
                new Value.Share(percent.divide(BigDecimal.valueOf(100), java.math.MathContext.DECIMAL64));
            case Part.Range(Part.Number(var low, var first), Part.Number(var high, var last), var span) ->
                new Value.Range(low.longValueExact(), high.longValueExact());
            case Part.Pattern(var source, var flags, var span) -> Value.Pattern.of(source, flags);
            case Part.Items(var items, var span) ->
                new Value.Items(
                        items.stream().map(Row::value).map(Sought.class::cast).toList());
            case Part.Word word -> throw new IllegalArgumentException("no value: " + word.text());
            case Part.Reference reference -> throw new IllegalArgumentException("no value: " + reference.name());
            case Part.Range range -> throw new IllegalArgumentException("no value: " + range);
        };
    }

    private static String literal(Part.Piece piece) {
        return switch (piece) {
            case Part.Piece.Literal(var text) -> text;
            case Part.Piece.Hole hole -> throw new IllegalArgumentException("no value: {" + hole.name() + "}");
        };
    }
}
