package dev.precept.runtime.text;

/** Ends the evaluation of a requirement whose response has used up its budget; it becomes UNKNOWN with this reason. */
public final class BudgetExhausted extends RuntimeException {
    BudgetExhausted(long granted) {
        super("the budget of %,d steps for this response is used up".formatted(granted), null, false, false);
    }
}
