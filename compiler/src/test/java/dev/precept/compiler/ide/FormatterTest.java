package dev.precept.compiler.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.sample.Samples;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {
    @Test
    void badlyLaidOutSourcesAreLaidOutWell() {
        assertThat(formatted("""

                precept   1
                import "house.precept"   # ours
                define is signed by {team:text} { ends with "Best,\\n{team}" }


                # Attached to its spec.
                spec  reply( customer :text,limit: number, ) {   # opens


                    # first in its block
                    task "Answer."

                    require length :response has 80..limit words weight 2.50


                    when not( prompt mentions "x"or prompt mentions "y" ){ forbid response mentions "z" }
                    # before else
                    else {
                require response { mentions "a" }
                      require every   paragraph {
                  has at most 60 % words # trailing
                  }
                    } # closes
                  chain { }

                  # last in its block
                }
                """)).isEqualTo("""
                precept 1
                import "house.precept" # ours
                define is signed by {team: text} { ends with "Best,\\n{team}" }

                # Attached to its spec.
                spec reply(customer: text, limit: number) { # opens
                  # first in its block
                  task "Answer."

                  require length: response has 80..limit words weight 2.50

                  when not (prompt mentions "x" or prompt mentions "y") {
                    forbid response mentions "z"
                    # before else
                  } else {
                    require response { mentions "a" }
                    require every paragraph {
                      has at most 60% words # trailing
                    }
                  } # closes
                  chain { }

                  # last in its block
                }
                """);
    }

    @Test
    void whatHasNoRoomOnOneLineIsBrokenApart() {
        assertThat(inSpec("""
                require response mentions any of ["one", "two", "three", "four", "five", "six", "seven", "eight"] weight 2
                forbid (response mentions "something of some length" or response contains "something else") and response has no words
                prefer response mentions none of [ "a", # the first
                  # the second
                  "b" ]
                require (
                  response mentions "a" # why not
                  and response mentions "b")
                """)).isEqualTo("""
                require response mentions any of [
                  "one", "two", "three", "four", "five", "six", "seven", "eight",
                ] weight 2
                forbid (
                  response mentions "something of some length"
                  or response contains "something else"
                ) and response has no words
                prefer response mentions none of [
                  "a", # the first
                  # the second
                  "b",
                ]
                require (
                  response mentions "a" # why not
                  and response mentions "b"
                )
                """);
    }

    /** What the lines of a text share is no part of it, so it may change; what they do not share stays. */
    @Test
    void textsOfSeveralLinesKeepWhatTheySay() {
        assertThat(inSpec("""
                example holds \"""
                        Dear Ada,

                          indented
                        \"""
                example fails tone with a = "x",b=2 \"""
                      Dear Ada,
                   \"""
                """).lines())
                .containsExactly(
                        "example holds \"\"\"",
                        "  Dear Ada,",
                        "",
                        "    indented",
                        "  \"\"\"",
                        "example fails tone with a = \"x\", b = 2 \"\"\"",
                        "   Dear Ada,",
                        "\"\"\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response has at most 1 occurrences of \"a\" | response has at most 1 occurrence of \"a\"",
                "response has exactly 2 occurrence of /a+/ | response has exactly 2 occurrences of /a+/",
                "response have 2..4 paragraph | response has 2..4 paragraphs",
                "response has at least limit list item | response has at least limit list items",
                "response has no word | response has no word",
                "response has no words | response has no words",
                "60% of sentence satisfies \"Kind.\" | 60% of sentences satisfy \"Kind.\"",
                "at least 40%..60% of sentences mentions \"a\" | at least 40%..60% of sentences mention \"a\"",
                "exactly 1 sentences mention any of [\"a\"] | exactly 1 sentence mentions any of [\"a\"]",
                "every call of \"look\" pass \"id\" matching /7/ | every call of \"look\" passes \"id\" matching /7/",
                "some words of first paragraphs are in upper case | some word of first paragraph is in upper case",
                "at least 2 reply of conversation ends with \"?\" | at least 2 replies of conversation end with \"?\"",
                "no sentences mentions \"a\" | no sentences mention \"a\"",
                "response are in upper case and not contain \"a\" | response is in upper case and not contains \"a\"",
                "at most 2 sentences { mentions \"a\" } | at most 2 sentences { mention \"a\" }",
                "every sentence { have at most 1 words } | every sentence { has at most 1 word }",
                "first sentence start with \"a\" or (end with \"b\") | first sentence starts with \"a\" or (ends with \"b\")",
                "60% of sentences satisfies nothing known | 60% of sentences satisfies nothing known",
                "60% of unknowns mentions \"a\" | 60% of unknowns mentions \"a\""
            })
    void nounsAndVerbsAgree(String written, String agreed) {
        assertThat(inSpec("require " + written)).isEqualTo("require " + agreed + "\n");
    }

    @Test
    void agreementChangesNoMeaning() {
        var source = new SourceFile("numbers", """
                spec s(limit: number) {
                  require response has at most 1 occurrences of "a"
                  require at least 60% of sentence satisfies "Kind."
                  require every paragraphs { have at most 1 words }
                  require at least 2 sentences { mentions "a" }
                  require conversation has at most limit call of "look"
                }
                """);
        Compilation before = compiled(source);
        String text = Formatter.format(source, Samples.VOCABULARY).text();
        assertThat(text).isNotEqualTo(source.text());
        Compilation after = compiled(new SourceFile("numbers", text));
        assertThat(after.diagnostics()).isEmpty();
        assertThat(Shape.of(after.graphs())).isEqualTo(Shape.of(before.graphs()));
    }

    @Test
    void brokenLinesStayAmongFormattedOnes() {
        Formatted formatted = Formatter.format(new SourceFile("broken", """
                        spec s {
                            require   response is good
                            reqire   response   is  bad   # and why
                          when  x {
                                ; 1,000
                             require  y
                          }
                        }
                        ?  what
                        spec t {
                            require   (response is open
                            require   z
                        }
                        """), Vocabulary.of());
        assertThat(formatted.problems()).hasSize(4);
        assertThat(formatted.text()).isEqualTo("""
                spec s {
                  require response is good
                    reqire   response   is  bad   # and why
                  when x {
                        ; 1,000
                    require y
                  }
                }

                ?  what
                spec t {
                    require   (response is open
                    require   z
                }
                """);
    }

    @Test
    void theLineBreaksOfTheSourceStay() {
        assertThat(Formatter.format(new SourceFile("crlf", "spec s {\r\n require x  # y\r\n}"), Vocabulary.of())
                        .text())
                .isEqualTo("spec s {\r\n  require x # y\r\n}\r\n");
        assertThat(Formatter.format(new SourceFile("none", "  "), Vocabulary.of())
                        .text())
                .isEmpty();
    }

    private static Compilation compiled(SourceFile source) {
        return Compiler.compile(source, Samples.VOCABULARY, Sources.NONE);
    }

    private static String formatted(String text) {
        Formatted formatted = Formatter.format(new SourceFile("f", text), Samples.VOCABULARY);
        assertThat(formatted.problems()).isEmpty();
        return formatted.text();
    }

    private static String inSpec(String lines) {
        List<String> formatted =
                formatted("spec s(limit: number) {\n" + lines + "\n}\n").lines().toList();
        return String.join("\n", formatted.subList(1, formatted.size() - 1)).replaceAll("(?m)^  ", "") + "\n";
    }
}
