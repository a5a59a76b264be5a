package orders;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;

/** The number of an order. */
@Named(
        singular = "order number",
        plural = "order numbers",
        summary = "`ORD-` and the digits behind it.",
        family = Family.KEYWORDS,
        example = {"", "ORD-1, then ORD-23.", "ORD-1", "ORD-23"})
public record OrderNumber() implements Unit {
    private static final String MARK = "ORD-";

    @Override
    public List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage ? in(passage) : List.of();
    }

    static List<Passage> in(Passage passage) {
        passage.spend(passage.length());
        String text = passage.text();
        var found = new ArrayList<Passage>();
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length())) {
            int end = at + MARK.length();
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > at + MARK.length()) {
                found.add(passage.slice(at, end));
            }
        }
        return List.copyOf(found);
    }
}
