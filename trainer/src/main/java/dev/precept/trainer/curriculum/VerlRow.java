package dev.precept.trainer.curriculum;

import dev.precept.compiler.graph.GraphJson;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rung in the shape of verl's datasets (verl-project/verl, examples/data_preprocess): the column names are verl's.
 *
 * @param data_source what verl chooses a reward function by
 * @param prompt the chat that is sent to the model
 * @param reward_model what judges the answer: its {@code ground_truth} is a JSON object of {@code spec} (the graph as text) and
 *     {@code parameters}
 */
public record VerlRow(
        String data_source, List<ChatMessage> prompt, String ability, RewardModel reward_model, ExtraInfo extra_info) {
    /** The source that all rows name. */
    public static final String SOURCE = "precept";

    public VerlRow {
        prompt = List.copyOf(prompt);
    }

    /** A message of the chat. */
    public record ChatMessage(String role, String content) {}

    /** How an answer is judged. */
    public record RewardModel(String style, String ground_truth) {}

    /** What is passed on to the reward function beside the answer. */
    public record ExtraInfo(long index, String id, String ladder, String form, int level, int of) {}

    /** @param index the place in the file, from 0 */
    public static VerlRow of(Rung rung, long index) {
        ObjectNode truth = JsonMapper.shared().createObjectNode();
        truth.put("spec", GraphJson.write(rung.graph()));
        truth.set("parameters", RungJson.parameters(rung));
        return new VerlRow(
                SOURCE,
                List.of(new ChatMessage("user", rung.instruction())),
                "instruction_following",
                new RewardModel("rule", JsonMapper.shared().writeValueAsString(truth)),
                new ExtraInfo(index, rung.id(), rung.ladder(), rung.form().toString(), rung.level(), rung.of()));
    }
}
