package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokenizer, held to the public one. */
class WordPiecesTest {
    private static final WordPieces PIECES = PublicEncoder.miniLm().pieces();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear Ada, your refund of $12.50 was sent on 2026-11-25.",
                "Überraschung! Ça va? naïve façade, Ελλάδα Σίσυφος, Привет, мир",
                "日本語のテキスト and 한국어 텍스트, हिन्दी में",
                "unbelievably-hyphenated_words & co. <<title>> *bold* `code` […] — “quoted”",
                "tab\there\r\nline\u00a0space\u200bzero\u0000null \ud83d\ude00 smile",
                "incomprehensibilities antidisestablishmentarianism İstanbul ﬁne"
            })
    void piecesAreThoseOfThePublicTokenizer(String text) throws IOException {
        try (HuggingFaceTokenizer tokenizer = publicTokenizer()) {
            Encoding encoding = tokenizer.encode(text, false, false);
            assertThat(PIECES.of(text).stream().mapToLong(WordPieces.Piece::id).toArray())
                    .as(text)
                    .isEqualTo(encoding.getIds());
        }
    }

    @Test
    void noTextMakesASpecialToken() {
        assertThat(PIECES.of("[SEP] [CLS][PAD] [MASK] [unused7] [UNK]"))
                .extracting(WordPieces.Piece::id)
                .doesNotContain(0, 100, 101, 102, 103)
                .allMatch(id -> id > 999);
    }

    @Property(tries = 300)
    void everyPieceStandsWhereItSays(@ForAll String text) {
        int before = 0;
        for (WordPieces.Piece piece : PIECES.of(text)) {
            assertThat(piece.start()).isBetween(before, text.length());
            assertThat(piece.end()).isBetween(piece.start() + 1, text.length());
            before = piece.start();
        }
    }

    private static HuggingFaceTokenizer publicTokenizer() throws IOException {
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(PublicEncoder.resource("/all-minilm-l6-v2-tokenizer.json")),
                    Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError absent) {
            assumeThat(absent)
                    .as("the public tokenizer's native library loads here")
                    .isNull();
            throw absent;
        }
    }
}
