package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far each attack moves a judge. */
public record AttackReport(JudgeBinding judge, int rows, long seed, Map<Attack, Shift> shifts) {
    /** Asks the judge about every row as it is, under each attack, and beside neutral text of the same length. */
    public static AttackReport of(Judge judge, List<LabelledClaim> rows, List<Attack> attacks, long seed) {
        List<Opinion> plain = Opinions.of(judge, rows);
        var shifts = new EnumMap<Attack, Shift>(Attack.class);
        for (Attack attack : attacks) {
            List<Opinion> attacked =
                    Opinions.of(judge, rows.stream().map(attack::attacked).toList());
            List<Opinion> neutral =
                    Opinions.of(judge, rows.stream().map(attack::neutral).toList());
            shifts.put(attack, Shift.of(plain, attacked, neutral, seed));
        }
        return new AttackReport(judge.binding(), rows.size(), seed, shifts);
    }

    /** As indented JSON: {@code judge}, {@code rows}, {@code seed}, and each of the {@code attacks} by name. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("judge").put("name", judge.judge()).put("version", judge.version());
        json.put("rows", rows).put("seed", seed);
        ObjectNode attacks = json.putObject("attacks");
        shifts.forEach((attack, shift) -> attacks.set(attack.word(), described(shift)));
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
        }
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
