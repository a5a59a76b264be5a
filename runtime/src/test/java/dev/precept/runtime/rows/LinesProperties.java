package dev.precept.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class LinesProperties {
    @Property(tries = 200)
    void linesAreWhatStandsBetweenLineBreaks(@ForAll @AlphaChars @Chars('\n') String text) throws IOException {
        List<String> expected = text.lines().toList();

        assertThat(texts(bytes(text))).isEqualTo(expected);
        assertThat(texts(packed(text))).isEqualTo(expected);
    }

    @Property(tries = 20)
    void aLineMayBeLongerThanAnyBuffer(@ForAll @StringLength(min = 1, max = 9) @AlphaChars String word)
            throws IOException {
        String longLine = word.repeat(40_000);

        assertThat(texts(bytes("a\n" + longLine + "\nb"))).containsExactly("a", longLine, "b");
    }

    @Example
    void numbersCountEmptyLines() throws IOException {
        try (var lines = Lines.of(new ByteArrayInputStream(bytes("a\n\n \nb\n")))) {
            var numbers = new ArrayList<Long>();
            lines.forEachRemaining(line -> {
                if (!line.isBlank()) {
                    numbers.add(line.number());
                }
            });
            assertThat(numbers).containsExactly(1L, 4L);
        }
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        try (var lines = Lines.of(stream(bytes))) {
            var texts = new ArrayList<String>();
            lines.forEachRemaining(line -> texts.add(new String(line.bytes(), StandardCharsets.UTF_8)));
            return texts;
        }
    }

    /** Gives a few bytes at a time, as a pipe may. */
    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 4_099));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
