package dev.precept.runtime.judge.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Lines between which a text stands, so that nothing in it passes for what stands around it. The mark is made of all that is
 * fenced: the same for the same texts, and a text that holds its own mark would have to hold the hash of itself; where one does by
 * chance, the next mark is tried.
 *
 * @param mark occurs in none of the texts
 */
record Fence(String mark) {
    private static final int BYTES = 12;

    /** A fence for these texts. */
    static Fence of(List<String> texts) {
        int trial = 0;
        while (true) {
            String mark = mark(texts, trial);
            if (texts.stream().noneMatch(text -> text.contains(mark))) {
                return new Fence(mark);
            }
            trial++;
        }
    }

    /** The text between its lines. @param name what it is, one word */
    String around(String name, String text) {
        return begin(name) + "\n" + text + "\n" + end(name);
    }

    String begin(String name) {
        return "[" + mark + " " + name + " begins]";
    }

    String end(String name) {
        return "[" + mark + " " + name + " ends]";
    }

    private static String mark(List<String> texts, int trial) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) trial);
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
