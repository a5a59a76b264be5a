package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The passage of a transcript: two offsets, and what was found in between. */
final class Excerpt implements Passage {
    private static final Object[] NOTHING = {};

    private final Transcript transcript;
    private final Message message;
    private final @Nullable Excerpt whole;
    private final int start;
    private final int end;
    private @Nullable String text;
    /** Feature, value, feature, value: few, so a scan beats a map. */
    private Object[] features = NOTHING;
    /** Unit, pieces, unit, pieces. */
    private Object[] pieces = NOTHING;

    private @Nullable Map<Sought, int[]> found;

    private Excerpt(Transcript transcript, Message message, @Nullable Excerpt whole, int start, int end) {
        this.transcript = transcript;
        this.message = message;
        this.whole = whole;
        this.start = start;
        this.end = end;
    }

    /** A whole message from an offset on. */
    static Excerpt whole(Transcript transcript, Message message, int start) {
        return new Excerpt(transcript, message, null, start, message.text().length());
    }

    /** The whole message that this is a part of, or this itself. */
    Excerpt whole() {
        return whole == null ? this : whole;
    }

    @Override
    public Conversation conversation() {
        return transcript;
    }

    @Override
    public Message message() {
        return message;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public String text() {
        String known = text;
        if (known == null) {
            known = message.text().substring(start, end);
            text = known;
        }
        return known;
    }

    @Override
    public Excerpt slice(int from, int to) {
        if (from < 0 || to < from || to > length()) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(from, to, length()));
        }
        return new Excerpt(transcript, message, whole(), start + from, start + to);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T feature(Feature<T> feature) {
        for (int i = 0; i < features.length; i += 2) {
            if (features[i] == feature) {
                return (T) features[i + 1];
            }
        }
        T value = feature.derive(this);
        features = remember(features, feature, value);
        return value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<? extends Subject> pieces(Unit unit) {
        for (int i = 0; i < pieces.length; i += 2) {
            if (pieces[i].equals(unit)) {
                return (List<? extends Subject>) pieces[i + 1];
            }
        }
        List<? extends Subject> value = unit.split(this);
        pieces = remember(pieces, unit, value);
        return value;
    }

    @Override
    public int[] occurrences(Sought sought) {
        Map<Sought, int[]> known = found;
        if (known == null) {
            known = new HashMap<>();
            found = known;
        }
        int[] places = known.get(sought);
        if (places == null) {
            places = switch (sought) {
                case Value.Text literal -> Occurrences.of(this, literal.text());
                case Value.Pattern pattern -> Occurrences.of(this, pattern);
            };
            known.put(sought, places);
        }
        return places;
    }

    @Override
    public boolean contains(Sought sought) {
        Map<Sought, int[]> known = found;
        int[] places = known == null ? null : known.get(sought);
        if (places != null) {
            return places.length > 0;
        }
        return switch (sought) {
            case Value.Text literal -> Occurrences.any(this, literal.text());
            case Value.Pattern pattern -> Occurrences.any(this, pattern);
        };
    }

    @Override
    public void spend(long work) {
        transcript.budget().spend(work);
    }

    Transcript transcript() {
        return transcript;
    }

    @Override
    public String toString() {
        return "message %d, %d..%d: %s".formatted(message.index(), start, end, text());
    }

    private static Object[] remember(Object[] known, Object key, Object value) {
        Object[] more = Arrays.copyOf(known, known.length + 2);
        more[known.length] = key;
        more[known.length + 1] = value;
        return more;
    }
}
