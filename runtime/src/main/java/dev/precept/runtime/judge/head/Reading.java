package dev.precept.runtime.judge.head;

import java.util.ArrayList;
import java.util.List;

/**
 * A text made ready to be asked about.
 *
 * @param tokens its pieces, as ids with their forms
 * @param measures what is told of the whole text in front of it
 * @param tally its counts
 * @param wording its words
 */
public record Reading(Tokens tokens, List<Told> measures, Tally tally, Wording wording) {
    public Reading {
        measures = List.copyOf(measures);
    }

    /** A piece of a measure's word, with the feature of its level. */
    record Told(int id, int feature) {}

    public static Reading of(String text, WordPieces pieces) {
        Tally tally = Tally.of(text);
        var measures = new ArrayList<Told>();
        for (Measure measure : Measure.values()) {
            int feature = Feature.measure(measure, measure.level(tally));
            pieces.of(measure.word()).forEach(piece -> measures.add(new Told(piece.id(), feature)));
        }
        return new Reading(Tokens.of(text, pieces), measures, tally, Wording.of(text));
    }

    /** A part of the tokens that is read at once. */
    public record Window(int start, int end) {}

    /** All of the text, in windows of the same size that overlap; one where it is short, the last as full as the others. */
    public List<Window> windows(HeadShape shape) {
        var windows = new ArrayList<Window>();
        int length = tokens.ids().length;
        int start = 0;
        while (start + shape.window() < length) {
            windows.add(new Window(start, start + shape.window()));
            start += shape.window() - shape.overlap();
        }
        windows.add(new Window(Math.max(0, Math.min(start, length - shape.window())), length));
        return windows;
    }
}
