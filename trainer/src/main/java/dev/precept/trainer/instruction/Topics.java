package dev.precept.trainer.instruction;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What tasks are about.
 *
 * @param topics each with words that belong to it
 * @param tasks sentences with {@code {topic}} in them
 */
public record Topics(List<Topic> topics, List<String> tasks) {
    public Topics {
        topics = List.copyOf(topics);
        tasks = List.copyOf(tasks);
    }

    /** @param words that a text about it may well use */
    public record Topic(String name, List<String> words) {
        public Topic {
            words = List.copyOf(words);
        }
    }

    /** Those that come with the trainer. */
    public static Topics standard() {
        JsonNode node = Resource.read("topics.json");
        return new Topics(
                node.get("topics")
                        .propertyStream()
                        .map(field -> new Topic(field.getKey(), Resource.texts(field.getValue())))
                        .toList(),
                Resource.texts(node.get("tasks")));
    }
}
