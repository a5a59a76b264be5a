package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.runtime.text.BudgetExhausted;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Prints for each rule the hostile text that takes it longest, at 100,000 characters and two, four and eight times as
 * many, in milliseconds, and the pairs that grow faster than their text. Arguments: the least time of a pair to be shown,
 * the length to begin with, and a word that the predicates shown have.
 */
public final class HostileTable {
    /** What takes longer than so many milliseconds is measured once. */
    private static final double SHORT = 20;

    /** What takes longer than that is not tried with more text. */
    private static final double ENOUGH = 1000;

    private static final List<Integer> TIMES = List.of(1, 2, 4, 8);

    /** Time of this thread alone, whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileTable() {}

    private record Row(String rule, String text, List<Double> milliseconds, boolean exhausted) {
        double first() {
            return milliseconds.getFirst();
        }

        boolean isSlow(double least) {
            double last = milliseconds.getLast();
            return first() > least || last > least && last > 3 * TIMES.get(milliseconds.size() - 1) * first();
        }

        String shown() {
            var line = new StringBuilder("| %-44.44s | %-22.22s |".formatted(rule.replace('\n', ' '), text));
            milliseconds.forEach(each -> line.append(" %8.2f |".formatted(each)));
            return line.append(exhausted ? " budget |" : "        |").toString();
        }
    }

    public static void main(String[] arguments) {
        double least = arguments.length < 1 ? 20 : Double.parseDouble(arguments[0]);
        int length = arguments.length < 2 ? 100_000 : Integer.parseInt(arguments[1]);
        System.out.println("The slowest text of each rule: milliseconds at " + length + " characters times " + TIMES);
        var bad = new ArrayList<Row>();
        String word = arguments.length < 3 ? "" : arguments[2];
        HostileRules.predicates().filter(each -> each.contains(word)).forEach(predicate -> {
            Rule<?> rule = Written.rule(predicate).prepared();
            Domain domain = HostileRules.domain(Written.rule(predicate));
            List<Row> rows = HostileTexts.all().entrySet().stream()
                    .map(text -> measured(predicate, rule, domain, text.getKey(), length, text.getValue()))
                    .toList();
            System.out.println(java.util.Collections.max(rows, Comparator.comparing(Row::first))
                    .shown());
            rows.stream().filter(row -> row.isSlow(least)).forEach(bad::add);
        });
        System.out.println("Over " + least + " ms, or more than 24 times as long for eight times the text:");
        bad.forEach(row -> System.out.println(row.shown()));
    }

    private static Row measured(
            String predicate, Rule<?> rule, Domain domain, String name, int length, IntFunction<String> text) {
        boolean exhausted = !observes(rule, domain, text.apply(length));
        var milliseconds = new ArrayList<Double>();
        for (int times : TIMES) {
            String response = text.apply(times * length);
            double best = Double.MAX_VALUE;
            for (int run = 0; run < 2 && (run == 0 || best < SHORT); run++) {
                long start = THREADS.getCurrentThreadCpuTime();
                exhausted |= !observes(rule, domain, response);
                best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            }
            milliseconds.add(best);
            if (best > ENOUGH) {
                break;
            }
        }
        return new Row(predicate, name, milliseconds, exhausted);
    }

    private static boolean observes(Rule<?> rule, Domain domain, String text) {
        try {
            var seen = HostileRules.observe(rule, domain, text);
            return !seen.observed().get().isEmpty() && seen.evidence().get() != null;
        } catch (BudgetExhausted end) {
            return false;
        }
    }
}
