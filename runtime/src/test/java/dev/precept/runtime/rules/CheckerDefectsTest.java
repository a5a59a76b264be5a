package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where known checkers of instructions go wrong, and these rules do not. */
class CheckerDefectsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "mentions \"art\" | start | FAILS",
                "contains \"art\" | start | HOLDS",
                "contains \"a.b\" | axb | FAILS",
                "mentions \"cat\" | concatenate | FAILS",
                "mentions \"C#\" | I like C#. | HOLDS",
                "mentions \"猫\" | 我喜欢猫咪 | HOLDS",
                "mentions \"don't\" | don’t | HOLDS",
                "mentions \"forbidden\" | for\u200Bbidden | HOLDS",
                "mentions \"cat\" | The cat. | HOLDS",
                "is free of \"commas\" | 你好，世界 | FAILS",
                "is free of \"commas\" | a، b | FAILS",
                "is in upper case | 12345 | FAILS",
                "is in lower case | 12345 | FAILS",
                "is in language \"fr\" | 12345 😀 | UNKNOWN",
                "is in language \"zh\" | 我们今天不去公园，因为外面正在下雨。 | HOLDS",
                "starts with \"Weekend\" | **Weekend** two | HOLDS",
                "starts with \"weekend\" | \\r\\n\\r\\nweekend two | HOLDS",
                "ends with \"Any other questions?\" | Well. Any other questions?** | HOLDS",
                "is valid JSON | 1 | FAILS",
                "is valid JSON | \"x\" | FAILS",
                "is valid JSON | NaN | FAILS",
                "is valid JSON | {\"a\":1,\"a\":2} | FAILS",
                "is valid JSON | Here it is:\\n```json\\n{}\\n``` | FAILS",
                "is valid JSON | ```jsonc\\n{\"a\": 1}\\n``` | HOLDS",
                "is wrapped in \"\\\"\" | \"a\" and \"b\" | FAILS",
                "is wrapped in \"\\\"\" | \"\" | FAILS",
                "is wrapped in \"“\" | “quoted” | HOLDS",
                "is one of [\"My answer is yes.\"] | It is wrong to say My answer is yes. I refuse. | FAILS",
                "is one of [\"My answer is yes.\"] | My answer is yes | HOLDS",
                "differs from \"a\" | a. | FAILS",
                "repeats \"Write a poem\" before answering | Write a poem | FAILS",
                "indents each line more than the one before | a\\n\\n\\n\\n b | HOLDS",
                "indents each line more than the one before | one line | FAILS",
                "is in title case | THE QUICK | FAILS",
                "is in title case | Don't Go | HOLDS",
                "has the form \"My Answer: [a] My Conclusion: [b] Future Outlook: [c]\" | Future Outlook: My Conclusion: My Answer: | FAILS",
                "reads the same backwards | I am | FAILS",
                "ends with the same word as at the start | . x . | FAILS",
                "uses each word at most 1 times | One, two, three | HOLDS",
                "uses each word at most 1 times | The the | FAILS",
                "uses each word at most 1 times | - -- * | FAILS",
                "begins each sentence with the last word of the one before | ok | FAILS",
                "makes each sentence longer than the one before | ok | FAILS",
                "begins each word with the next letter of the alphabet | ok | FAILS",
                "begins neighbouring words with different letters | ok | FAILS"
            })
    void isRight(String predicate, String text, Outcome outcome) {
        String response = text.replace("\\n", "\n").replace("\\r", "\r");

        assertThat(Written.observe(predicate, response).outcome()).isEqualTo(outcome);
    }
}
