package dev.precept.trainer.reward;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a response's tokens stand in its text.
 *
 * @param message index of the response in the conversation
 * @param spans in code points of the response as sent; of no length for a token that stands for no text
 */
public record Tokens(int message, List<Span> spans) {
    public Tokens {
        spans = List.copyOf(spans);
    }

    /** From a tokenizer's offsets: a start and an end for each token, in the order of the text. */
    public static Fit<Tokens> ofOffsets(int message, String response, List<List<Integer>> offsets) {
        int length = response.codePointCount(0, response.length());
        var spans = new ArrayList<Span>(offsets.size());
        for (int index = 0; index < offsets.size(); index++) {
            List<Integer> pair = offsets.get(index);
            boolean inside = pair.size() == 2
                    && 0 <= pair.getFirst()
                    && pair.getFirst() <= pair.getLast()
                    && pair.getLast() <= length;
            if (!inside) {
                return new Fit.Unfit<>("`offsets[%d]` is %s, which is no place in a response of %d code points"
                        .formatted(index, pair, length));
            }
            spans.add(new Span(pair.getFirst(), pair.getLast()));
        }
        return new Fit.Fits<>(new Tokens(message, spans));
    }

    /** From the tokens' texts, which must make up the response when they are put together. */
    public static Fit<Tokens> ofTexts(int message, String response, List<String> texts) {
        var spans = new ArrayList<Span>(texts.size());
        int index = 0;
        int codePoint = 0;
        for (int token = 0; token < texts.size(); token++) {
            String text = texts.get(token);
            if (!response.startsWith(text, index)) {
                return new Fit.Unfit<>(
                        "`tokens[%d]` does not stand in the response at code point %d".formatted(token, codePoint));
            }
            int end = codePoint + response.codePointCount(index, index + text.length());
            spans.add(new Span(codePoint, end));
            index += text.length();
            codePoint = end;
        }
        return index == response.length()
                ? new Fit.Fits<>(new Tokens(message, spans))
                : new Fit.Unfit<>("`tokens` end at code point %d, before the response does".formatted(codePoint));
    }
}
