package dev.precept.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import dev.precept.grammar.PreceptLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grammar for editors colours what the lexer reads. */
class EditorGrammarTest {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final JsonNode grammar = read();

    @Test
    void itsKeywordsAreThoseOfTheLexer() {
        Set<String> keywords = rules().filter(rule -> rule.path("captures")
                        .path("1")
                        .path("name")
                        .asString("")
                        .startsWith("keyword."))
                .flatMap(EditorGrammarTest::words)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keywords).isEqualTo(lexerWords());
    }

    @Test
    void everyStatementOfTheExamplesBeginsWithAKeywordOfIts() {
        Pattern statement =
                Pattern.compile(rules().map(rule -> rule.path("match").asString(""))
                        .filter(match -> match.contains("|require|"))
                        .findFirst()
                        .orElseThrow());
        for (SourceFile example : Examples.all()) {
            Parsed parsed = Parser.parse(example);
            parsed.file().specs().stream()
                    .flatMap(spec -> Stream.concat(
                            Stream.of(spec.span()), spec.statements().stream().map(Statement::span)))
                    .map(span -> example.line(example.position(span.start()).line()))
                    .forEach(line -> assertThat(statement.matcher(line).lookingAt())
                            .as(line)
                            .isTrue());
        }
    }

    @Test
    void itsPatternsReadTheLexersStringsAndPatterns() {
        for (String written :
                List.of("\"a \\\" {x}\"", "/ORD-\\d{6}/i", "/a{2,3}[/}\"#]\\/x/i", "60 %", "21st", "2.50")) {
            assertThat(rules().filter(rule -> reads(rule, written))).as(written).isNotEmpty();
        }
    }

    private static boolean reads(JsonNode rule, String written) {
        if (rule.has("match")) {
            return Pattern.matches(rule.get("match").asString(), written);
        }
        return rule.has("begin")
                && Pattern.matches(
                        rule.get("begin").asString() + ".*" + rule.get("end").asString(), written);
    }

    private static Set<String> lexerWords() {
        return IntStream.rangeClosed(1, PreceptLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(PreceptLexer.VOCABULARY::getLiteralName)
                .filter(literal -> literal != null && literal.matches("'[a-z]+'"))
                .map(literal -> literal.substring(1, literal.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The alternatives of the first group that captures. */
    private static Stream<String> words(JsonNode rule) {
        Matcher group =
                Pattern.compile("\\(([a-z|]+)\\)").matcher(rule.get("match").asString());
        assertThat(group.find()).isTrue();
        return WORD.matcher(group.group(1)).results().map(word -> word.group());
    }

    /** Every rule, with those inside others. */
    private Stream<JsonNode> rules() {
        return Stream.concat(
                        grammar.path("patterns").valueStream(),
                        grammar.path("repository").valueStream())
                .flatMap(rule ->
                        Stream.concat(Stream.of(rule), rule.path("patterns").valueStream()));
    }

    private static JsonNode read() {
        Path file = Path.of("..", "grammar", "editors", "precept.tmLanguage.json");
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
