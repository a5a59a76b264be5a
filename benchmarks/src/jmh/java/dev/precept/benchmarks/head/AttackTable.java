package dev.precept.benchmarks.head;

import dev.precept.benchmarks.judging.Attack;
import dev.precept.benchmarks.judging.AttackReport;
import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.benchmarks.judging.Shift;
import dev.precept.benchmarks.judging.Side;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.Judge;
import dev.precept.trainer.instruction.Polarity;
import dev.precept.trainer.instruction.Wordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * How far heads are moved by what responses say besides, before calibration, as one Markdown table: {@code VERDICTS HEAD [HEAD…]}.
 * The first argument is a file of a benchmark's responses ({@code verdicts.jsonl.gz} of IFEval), of which eight are taken; a head is a
 * folder, or {@code standard} for the one that comes with Precept. Padding of 100 KB is tried on two responses alone.
 */
public final class AttackTable {
    private static final String STANDARD = "standard";
    private static final int REAL = 8;
    private static final int SHORT = 1200;
    private static final List<String> RESPONSES = List.of(
            "Thank you for your message. Your order left our warehouse on Monday and should reach you within three days.",
            "cats sleep a lot. they wake at dusk, stretch, and look for food. nobody knows what they think of us.",
            "# Plan\n\n- buy flour\n- bake bread\n- clean the kitchen\n\nThat is all for today.",
            "I am not able to say when the train arrives. You could ask at the station, or look at the board in the hall.",
            "The river rises in the hills. It runs east for ninety miles, past two towns and a mill, and ends in the sea.");

    /** Fourteen claims of thirteen kinds, each of which a rule knows; with the value where the kind has one. */
    private static final Map<String, List<String>> CLAIMS = claims();

    private AttackTable() {}

    private static Map<String, List<String>> claims() {
        var claims = new LinkedHashMap<String, List<String>>();
        claims.put("mention", List.of("harbour", "people"));
        claims.put("language", List.of("German"));
        Stream.of(
                        "upper",
                        "lower",
                        "question",
                        "exclamation",
                        "digit",
                        "bullets",
                        "bold",
                        "heading",
                        "apology",
                        "first-person",
                        "second-person")
                .forEach(kind -> claims.put(kind, List.of("")));
        return claims;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> responses = new ArrayList<>(RESPONSES);
        responses.addAll(real(Path.of(arguments[0])));
        System.out.println("| head | what is added | where | rows | moved | most | by neutral text | most | farther by "
                + "| towards yes | turned in fact: rows | followed by |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (String head : Arrays.asList(arguments).subList(1, arguments.length)) {
            try (var judge = RawHead.of(head.equals(STANDARD) ? Optional.empty() : Optional.of(Path.of(head)))) {
                print(judge, rows(responses));
            }
        }
    }

    private static void print(Judge judge, List<LabelledClaim> rows) {
        for (Attack attack : Attack.values()) {
            List<LabelledClaim> tried = attack == Attack.PADDING ? some(rows) : rows;
            AttackReport.of(judge, tried, List.of(attack), 1)
                    .shifts()
                    .forEach((one, sides) -> sides.forEach((side, shift) -> print(judge, one, side, shift)));
        }
    }

    private static void print(Judge judge, Attack attack, Side side, Shift shift) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f [%.3f, %.3f] | %.3f | %d | %.3f |%n",
                judge.binding().label(),
                attack.word().replace('_', ' '),
                side.word(),
                shift.rows(),
                shift.attack().value(),
                shift.largest(),
                shift.neutral().value(),
                shift.largestByNeutral(),
                shift.difference().value(),
                shift.difference().low(),
                shift.difference().high(),
                shift.towardsYes().value(),
                shift.turned().rows(),
                shift.turned().followed());
    }

    /** The claims about the first text of our own and the first real one. */
    private static List<LabelledClaim> some(List<LabelledClaim> rows) {
        return rows.stream()
                .filter(row -> row.id().startsWith("0 ") || row.id().startsWith(RESPONSES.size() + " "))
                .toList();
    }

    private static List<LabelledClaim> rows(List<String> responses) {
        var wordings = Wordings.standard();
        var rows = new ArrayList<LabelledClaim>();
        for (int at = 0; at < responses.size(); at++) {
            String response = responses.get(at);
            String number = Integer.toString(at);
            CLAIMS.forEach((kind, values) -> values.forEach(value -> wordings.kind(kind)
                    .map(wording -> wording.sentences(Polarity.IS, value).getFirst())
                    .ifPresent(claim -> rows.add(row(number + " " + kind + value, claim, response)))));
        }
        return rows;
    }

    private static LabelledClaim row(String id, String claim, String response) {
        return new LabelledClaim(id, claim, response, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One response of each model, to prompts that lie apart, none of them long. */
    private static List<String> real(Path file) throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int[] number = {0};
            lines.lines().map(line -> Json.read(Json.utf8(line))).forEach(row -> {
                number[0]++;
                JsonNode response = row.path("response");
                if (number[0] % 97 == 0
                        && found.size() < REAL
                        && response.stringValue("").length() < SHORT) {
                    found.put(row.path("model").stringValue("") + row.path("key"), response.stringValue(""));
                }
            });
        }
        return List.copyOf(found.values());
    }
}
