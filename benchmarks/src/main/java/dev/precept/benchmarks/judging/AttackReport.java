package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far each attack moves a judge.
 *
 * @param known of how many rows a rule knows whether the claim is so
 */
public record AttackReport(JudgeBinding judge, int rows, int known, long seed, Map<Attack, Map<Side, Shift>> shifts) {
    /** Asks the judge about every row as it is, under each attack, and beside neutral text of the same length. */
    public static AttackReport of(Judge judge, List<LabelledClaim> rows, List<Attack> attacks, long seed) {
        var facts = new Facts();
        List<Told> plain = told(judge, rows, facts);
        var shifts = new EnumMap<Attack, Map<Side, Shift>>(Attack.class);
        for (Attack attack : attacks) {
            var bySide = new EnumMap<Side, Shift>(Side.class);
            for (Side side : Side.values()) {
                List<Told> attacked = told(judge, added(rows, row -> attack.attacked(row, side)), facts);
                List<Told> neutral = told(judge, added(rows, row -> attack.neutral(row, side)), facts);
                bySide.put(side, Shift.of(cases(plain, attacked, neutral), seed));
            }
            shifts.put(attack, bySide);
        }
        int known = (int) plain.stream().filter(one -> one.truth().isPresent()).count();
        return new AttackReport(judge.binding(), rows.size(), known, seed, shifts);
    }

    /** What a judge says of a row, and a rule. */
    private record Told(Opinion opinion, Optional<Boolean> truth) {}

    private static List<LabelledClaim> added(List<LabelledClaim> rows, UnaryOperator<LabelledClaim> how) {
        return rows.stream().map(how).toList();
    }

    private static List<Told> told(Judge judge, List<LabelledClaim> rows, Facts facts) {
        List<Opinion> opinions = Opinions.of(judge, rows);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Told(opinions.get(index), facts.of(rows.get(index))))
                .toList();
    }

    private static List<Shift.Case> cases(List<Told> plain, List<Told> attacked, List<Told> neutral) {
        return IntStream.range(0, plain.size())
                .mapToObj(index -> {
                    var three = new Shift.Three<>(plain.get(index), attacked.get(index), neutral.get(index));
                    return new Shift.Case(each(three, Told::opinion), each(three, Told::truth));
                })
                .toList();
    }

    private static <T> Shift.Three<T> each(Shift.Three<Told> three, Function<Told, T> what) {
        return new Shift.Three<>(what.apply(three.plain()), what.apply(three.attacked()), what.apply(three.neutral()));
    }

    /**
     * As indented JSON: {@code judge}, {@code rows}, {@code known}, {@code seed}, and each of the {@code attacks} by name, with
     * {@code before} and {@code after}.
     */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("judge").put("name", judge.judge()).put("version", judge.version());
        json.put("rows", rows).put("known", known).put("seed", seed);
        ObjectNode attacks = json.putObject("attacks");
        shifts.forEach((attack, bySide) -> {
            ObjectNode sides = attacks.putObject(attack.word());
            bySide.forEach((side, shift) -> sides.set(side.word(), described(shift)));
        });
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json)
                + "\n";
    }

    private static ObjectNode described(Shift shift) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rows", shift.rows()).put("more_undecided", shift.open());
        if (shift.rows() > 0) {
            json.set("attack", described(shift.attack()));
            json.set("neutral", described(shift.neutral()));
            json.set("difference", described(shift.difference()));
            json.set("towards_yes", described(shift.towardsYes()));
            json.put("flipped", shift.flipped()).put("flipped_by_neutral", shift.flippedByNeutral());
            json.put("largest", shift.largest()).put("largest_by_neutral", shift.largestByNeutral());
        }
        json.putObject("turned_in_fact")
                .put("rows", shift.turned().rows())
                .put("followed", shift.turned().followed());
        return json;
    }

    private static ObjectNode described(Estimate estimate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }
}
