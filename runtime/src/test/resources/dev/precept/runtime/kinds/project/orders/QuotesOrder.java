package orders;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import java.util.List;

/** Half as near where an order is named, and another. */
@Kind(
        phrase = "quotes order {number}",
        plural = "quote order {number}",
        summary = "The first order that is named has that number.",
        family = Family.KEYWORDS,
        holds = {"quotes order 17", "Your order ORD-17 is late."},
        fails = {"quotes order 17", "Your order ORD-18 is late."})
public record QuotesOrder(int number) implements Rule<Passage> {
    public QuotesOrder {
        if (number < 1) {
            throw new IllegalArgumentException("`" + number + "` is no number of an order: they begin at 1");
        }
    }

    @Override
    public Observation observe(Passage passage) {
        List<Passage> orders = OrderNumber.in(passage);
        if (orders.isEmpty()) {
            return Observation.of(Outcome.FAILS, () -> "no order");
        }
        Passage first = orders.getFirst();
        boolean right = first.text().equals("ORD-" + number);
        return new Observation(
                Outcome.of(right),
                right ? Nearness.HOLDS : new Nearness(0.5, 1),
                first::text,
                () -> List.of(first.evidence()));
    }
}
