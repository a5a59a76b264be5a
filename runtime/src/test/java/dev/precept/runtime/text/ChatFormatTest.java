package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ChatFormatTest {
    @Test
    void everyShapeOfAMessageIsRead() {
        assertThat(read("""
                        [{"role": "developer", "content": "Be brief."},
                         {"role": "user", "content": [{"type": "text", "text": "What is "},
                                                      {"type": "image_url", "image_url": {"url": "data:"}},
                                                      {"type": "text", "text": "this?"}]},
                         {"role": "assistant", "content": null, "tool_calls": [
                           {"id": "c1", "type": "function", "function": {
                             "name": "look", "arguments": "{\\"id\\": \\"ORD-1\\", \\"deep\\": {\\"n\\": [1, 2.50]}, \\"last\\": null}"}}]},
                         {"role": "tool", "tool_call_id": "c1", "content": "a cat"},
                         {"role": "assistant", "content": "A cat."}]
                        """))
                .isEqualTo(new ChatFormat.Read.Messages(List.of(
                        new Message(0, Role.SYSTEM, "Be brief.", List.of()),
                        new Message(1, Role.USER, "What is this?", List.of()),
                        new Message(
                                2,
                                Role.ASSISTANT,
                                "",
                                List.of(new Call(
                                        2,
                                        "look",
                                        Map.of("id", "ORD-1", "deep", "{\"n\":[1,2.50]}", "last", "null"),
                                        "{\"id\": \"ORD-1\", \"deep\": {\"n\": [1, 2.50]}, \"last\": null}"))),
                        new Message(3, Role.TOOL, "a cat", List.of()),
                        new Message(4, Role.ASSISTANT, "A cat.", List.of()))));
    }

    @Test
    void argumentsThatAreNoJsonObjectStayAsTheyWereSent() {
        assertThat(calls("\"not json\"")).containsExactly(new Call(0, "f", Map.of(), "not json"));
        assertThat(calls("\"[1]\"")).containsExactly(new Call(0, "f", Map.of(), "[1]"));
        assertThat(calls("\"{\\\"a\\\": 1} x\"")).containsExactly(new Call(0, "f", Map.of(), "{\"a\": 1} x"));
        assertThat(calls("\"{\\\"n\\\": 1e99999999935}\"").getFirst().arguments())
                .isEmpty();
        assertThat(calls("\"" + "[".repeat(100_000) + "\"").getFirst().arguments())
                .isEmpty();
        assertThat(calls("null")).containsExactly(new Call(0, "f", Map.of(), ""));
        assertThat(calls("{\"a\": 1}")).containsExactly(new Call(0, "f", Map.of("a", "1"), "{\"a\":1}"));
    }

    @Test
    void loneSurrogatesSurvive() {
        assertThat(messages("[{\"role\": \"assistant\", \"content\": \"a\\ud83d b\\udc00\"}]")
                        .getFirst()
                        .text())
                .isEqualTo("a\uD83D b\uDC00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | messages: expected an array, found an object
                    [1] | messages[0]: expected an object, found a number
                    [{}] | messages[0].role: expected a string, found nothing
                    [{"role": "robot"}] | messages[0].role: expected one of assistant, developer, function, system, tool, user, found "robot"
                    [{"role": "user"}, {"role": "user", "content": 7}] | messages[1].content: expected a string, an array of parts or null, found a number
                    [{"role": "user", "content": [{}]}] | messages[0].content[0]: expected a part with a type or a text
                    [{"role": "user", "content": [{"type": "text", "text": 1}]}] | messages[0].content[0]: expected a part with a type or a text
                    [{"role": "assistant", "tool_calls": {}}] | messages[0].tool_calls: expected an array, found an object
                    [{"role": "assistant", "tool_calls": [{"function": {}}]}] | messages[0].tool_calls[0].function.name: expected a string, found nothing
                    [{"role": "assistant", "tool_calls": [{"function": {"name": "f", "arguments": 1}}]}] | messages[0].tool_calls[0].function.arguments: expected a string that holds JSON, found a number
                    """)
    void whatIsNoConversationSaysWhy(String json, String reason) {
        assertThat(read(json)).isEqualTo(new ChatFormat.Read.Unreadable(reason));
    }

    private static List<Call> calls(String arguments) {
        return messages("[{\"role\": \"assistant\", \"tool_calls\": [{\"function\": {\"name\": \"f\", \"arguments\": "
                        + arguments + "}}]}]")
                .getFirst()
                .calls();
    }

    private static List<Message> messages(String json) {
        return switch (read(json)) {
            case ChatFormat.Read.Messages(var messages) -> messages;
            case ChatFormat.Read.Unreadable(var reason) -> throw new AssertionError(reason);
        };
    }

    private static ChatFormat.Read read(String json) {
        return ChatFormat.read(JsonMapper.shared().readTree(json));
    }
}
