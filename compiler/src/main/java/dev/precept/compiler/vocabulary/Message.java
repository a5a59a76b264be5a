package dev.precept.compiler.vocabulary;

import java.util.List;

/**
 * One message of a conversation.
 *
 * @param index its place in the conversation, from 0
 * @param text what it says, as it was sent; empty where it only calls tools
 */
public record Message(int index, Role role, String text, List<Call> calls) {
    public Message {
        calls = List.copyOf(calls);
    }
}
