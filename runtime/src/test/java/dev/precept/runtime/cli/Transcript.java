package dev.precept.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A session at a terminal, run anew. A line that begins with {@code $} is a command: {@code precept} with its arguments,
 * perhaps {@code < FILE}, or {@code cat FILE}. What it printed follows: standard output, then standard error behind {@code !},
 * then the exit code where it is not 0. Words that begin with {@code ./} are files of the folder.
 */
record Transcript(Path folder) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** The session with what its commands print now. Other lines that stand before the first command stay. */
    String replayed(String session) {
        var replayed = new StringBuilder();
        boolean before = true;
        for (String line : session.lines().toList()) {
            if (line.startsWith("$ ")) {
                replayed.append(before ? "" : "\n").append(line).append('\n').append(printed(words(line.substring(2))));
                before = false;
            } else if (before) {
                replayed.append(line).append('\n');
            }
        }
        return replayed.toString();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private String printed(List<String> words) {
        return switch (words.getFirst()) {
            case "cat" -> text(words.get(1));
            case "precept" -> run(words.subList(1, words.size()));
            default -> throw new IllegalArgumentException("no such command: " + words);
        };
    }

    private String run(List<String> words) {
        int redirection = words.indexOf("<");
        byte[] input = redirection < 0 ? new byte[0] : bytes(words.get(redirection + 1));
        var arguments = new ArrayList<String>();
        words.subList(0, redirection < 0 ? words.size() : redirection).forEach(word -> arguments.add(located(word)));
        Run run = Run.reading(input, arguments.toArray(String[]::new));
        String printed = run.out() + run.err().replaceAll("(?m)^(?=.)", "! ");
        return printed.replace(folder + "/", "./") + (run.exit() == 0 ? "" : "[exit " + run.exit() + "]\n");
    }

    private String located(String word) {
        return word.startsWith("./") ? folder.resolve(word.substring(2)).toString() : word;
    }

    private String text(String file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
