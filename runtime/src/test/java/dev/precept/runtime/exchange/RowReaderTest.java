package dev.precept.runtime.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {
    private static final RowReader PLAIN = new RowReader(List.of(), Map.of(), Optional.empty());
    private static final RowReader LIMITED = new RowReader(
            List.of(new Parameter("limit", Type.NUMBER)), Map.of("limit", number(7)), Optional.of("Asked."));

    @Test
    void aResponseAloneIsAConversationOfOneMessage() {
        var row = readable(PLAIN, "{'response': 'Hello.'}");

        assertThat(row.transcript().messages()).extracting(Message::text).containsExactly("Hello.");
        assertThat(row.id().toString()).isEqualTo("3");
    }

    @Test
    void thePromptStandsBeforeTheResponse() {
        var row = readable(PLAIN, "{'id': 'r-1', 'prompt': 'Greet me.', 'response': 'Hello.'}");

        assertThat(row.transcript().prompt().map(Passage::text)).contains("Greet me.");
        assertThat(row.id().toString()).isEqualTo("\"r-1\"");
    }

    @Test
    void theResponseAnswersTheMessagesAndTheMessagesHoldThePrompt() {
        var row = readable(
                PLAIN, "{'prompt': 'Other.', 'messages': [{'role': 'user', 'content': 'Hi?'}], 'response': 'Hello.'}");

        assertThat(row.transcript().messages()).extracting(Message::text).containsExactly("Hi?", "Hello.");
        assertThat(row.transcript().response().text()).isEqualTo("Hello.");
    }

    @Test
    void aPromptThatIsSetAnswersForRowsWithoutOne() {
        var row = readable(
                LIMITED,
                "{'messages': [{'role': 'assistant', 'content': null, 'tool_calls':"
                        + " [{'function': {'name': 'look', 'arguments': '{}'}}]}, {'role': 'assistant', 'content': 'No.'}]}");

        assertThat(row.transcript().messages()).extracting(Message::index).containsExactly(0, 1, 2);
        assertThat(row.transcript().messages().get(1).calls().getFirst().message())
                .isEqualTo(1);
        assertThat(row.transcript().prompt().map(Passage::text)).contains("Asked.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'response': '', 'limit': 5}|5",
                "{'response': '', 'limit': 5, 'parameters': {'limit': 6.0}}|6",
                "{'response': '', 'limit': null}|7",
            },
            quoteCharacter = '^')
    void parametersComeFromTheirObjectThenFromTheTopLevelThenFromTheDefaults(String row, int limit) {
        assertThat(readable(LIMITED, row).values()).isEqualTo(Map.of("limit", number(limit)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'response': |no JSON at column",
                "[1]|a row is a JSON object",
                "{}|neither `response` nor `messages`",
                "{'response': 5}|`response`: expected a string, found a number",
                "{'response': '', 'prompt': ['x']}|`prompt`: expected a string, found an array",
                "{'messages': {}}|messages: expected an array, found an object",
                "{'messages': [{'role': 'user', 'content': 'Hi'}]}|no message of the assistant",
                "{'response': '', 'limit': 'many'}|`limit`: expected a number of at most 300 digits, found \"many\"",
                "{'response': '', 'limit': 1e999999}|`limit`: expected a number of at most 300 digits, found 1E+999999",
                "{'response': '', 'limit': 1e99999999935}|no JSON: a number with an exponent beyond all bounds",
                "{'response': '', 'parameters': {'limt': 5}}|`limt` is no parameter of the spec",
                "{'response': ''} {}|no JSON",
            },
            quoteCharacter = '^')
    void whatIsNoRowSaysWhy(String row, String reason) {
        assertThat(read(LIMITED, row)).isInstanceOfSatisfying(Row.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).startsWith(reason.strip()).doesNotContain("\n");
            assertThat(unreadable.line()).isEqualTo(3);
        });
    }

    @Test
    void bytesThatAreNoTextAreNoRow() {
        assertThat(PLAIN.read(1, new byte[] {'"', (byte) 0xff, '"'})).isInstanceOf(Row.Unreadable.class);
        assertThat(PLAIN.read(1, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Row.Unreadable.class);
    }

    @Test
    void aLoneSurrogateSurvives() {
        var row = readable(PLAIN, "{'id': '\\ud83d', 'response': 'a \\ud800 b'}");

        assertThat(row.transcript().response().text()).isEqualTo("a \ud800 b");
        assertThat(new String(Json.utf8(Json.written(row.id())), StandardCharsets.UTF_8))
                .isEqualTo("\"\\uD83D\"");
    }

    static Stream<Arguments> values() {
        var a = new Value.Text("a");
        var pattern = Value.Pattern.of("a+", "i");
        return Stream.of(
                arguments(Type.TEXT, "'a'", a),
                arguments(Type.SHARE, "'60%'", new Value.Share(new BigDecimal("0.6"))),
                arguments(Type.SHARE, "0.6", new Value.Share(new BigDecimal("0.6"))),
                arguments(Type.RANGE, "'2..4'", new Value.Range(2, 4)),
                arguments(Type.RANGE, "[2, 4]", new Value.Range(2, 4)),
                arguments(Type.PATTERN, "'/a+/i'", pattern),
                arguments(Type.SOUGHT, "'/a+/i'", new Value.Text("/a+/i")),
                arguments(Type.SOUGHT, "{'pattern': 'a+', 'flags': 'i'}", pattern),
                arguments(Type.LIST, "['a', {'pattern': 'a+', 'flags': 'i'}]", new Value.Items(List.of(a, pattern))),
                arguments(Type.SELECTION, "'a'", Value.Selection.of(a)),
                arguments(
                        Type.SELECTION, "{'none': ['a']}", new Value.Selection(Value.Selection.Mode.NONE, List.of(a))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyTypeHasItsShape(Type type, String json, Value value) {
        var reader = new RowReader(List.of(new Parameter("it", type)), Map.of(), Optional.empty());

        assertThat(readable(reader, "{'response': '', 'it': %s}".formatted(json))
                        .values())
                .containsEntry("it", value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SHARE|'160%'", "RANGE|'2.5..4'", "PATTERN|'a+'", "PATTERN|'/(/'", "LIST|['a', 5]", "TEXT|5"},
            quoteCharacter = '^')
    void whatIsNoneOfThemIsRefused(Type type, String json) {
        var reader = new RowReader(List.of(new Parameter("it", type)), Map.of(), Optional.empty());

        assertThat(read(reader, "{'response': '', 'it': %s}".formatted(json)))
                .isInstanceOfSatisfying(
                        Row.Unreadable.class, row -> assertThat(row.reason()).startsWith("`it`: "));
    }

    private static Row read(RowReader reader, String row) {
        return reader.read(3, row.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Row.Readable readable(RowReader reader, String row) {
        return (Row.Readable) read(reader, row);
    }

    private static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }
}
