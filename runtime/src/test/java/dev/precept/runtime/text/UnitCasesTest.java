package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.UnitKind;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and their pieces; a line break is written {@code \n}, and {@code ¦} stands between two pieces. */
class UnitCasesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " || ", quoteCharacter = '\0', textBlock = """
            un**believ**able words || un**believ**able ¦ words
            `ls -l` in [a link](http://one.two) || ls ¦ l ¦ in ¦ a ¦ link
            AT&amp;T &copy; Caf&eacute; || AT ¦ T ¦ Caf&eacute;
            one<br>two <!-- three --> || one ¦ two
            3*4*5 and 6_7 || 3 ¦ 4 ¦ 5 ¦ and ¦ 6_7
            这是一个很长的句子 || 这 ¦ 是 ¦ 一个 ¦ 很 ¦ 长 ¦ 的 ¦ 句子
            ภาษาไทย || ภาษา ¦ ไทย
            हिन्दी भाषा || हिन्दी ¦ भाषा
            مرحبا، كيف؟ || مرحبا ¦ كيف
            a\\n\\n```\\ncode\\n```\\nb || a ¦ b
            don't l’eau 3.14 1,000 || don't ¦ l’eau ¦ 3.14 ¦ 1,000
            🙂 -- * ... || -
            """)
    void words(String text, String pieces) {
        assertPieces("words", text, pieces);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " || ", quoteCharacter = '\0', textBlock = """
            你好。再见！谢谢？ || 你好。 ¦ 再见！ ¦ 谢谢？
            أين أنت؟ أنا هنا. || أين أنت؟ ¦ أنا هنا.
            यह है। वह था। || यह है। ¦ वह था।
            one line\\nand another || one line\\nand another
            one line\\n\\nand another || one line ¦ and another
            one line\\r\\n\\r\\nand another || one line ¦ and another
            Dr. Smith met Mr. J. K. Rowling. He left. || Dr. Smith met Mr. J. K. Rowling. ¦ He left.
            See Fig. 3 and No. 4. It is, e.g., “so” here. || See Fig. 3 and No. 4. ¦ It is, e.g., “so” here.
            Take vitamin C. It helps. || Take vitamin C. ¦ It helps.
            It cost 3.50 at example.com. We paid. || It cost 3.50 at example.com. ¦ We paid.
            We came at 5 p.m. We left. || We came at 5 p.m. ¦ We left.
            The U.S. Army came. It is in the U.S. The end. || The U.S. Army came. ¦ It is in the U.S. ¦ The end.
            "Really?" she asked. Yes! || "Really?" she asked. ¦ Yes!
            He said **no.** *Then* he left. || He said **no.** ¦ *Then* he left.
            Great! 🙂 Thanks! 🎉🎉 || Great! ¦ 🙂 Thanks! 🎉🎉
            so it is. nobody knows. e.g. you! || so it is. ¦ nobody knows. ¦ e.g. you!
            the AirPods are light. the fit is approx. right. || the AirPods are light. ¦ the fit is approx. right.
            It is unkn. here. Yes. || It is unkn. here. ¦ Yes.
            I. Aims (see p. 5). Then: A. Ours. || I. Aims (see p. 5). ¦ Then: A. Ours.
            I. I am. A. The end. || I. ¦ I am. ¦ A. ¦ The end.
            P.S. Do not forget! || P.S. Do not forget!
            well... it is. || well... it is.
            Wait... What is it? || Wait... ¦ What is it?
            Am 3. Mai kam Hr. Kurz, z.B. mit Nr. 5. Er ging. || Am 3. Mai kam Hr. Kurz, z.B. mit Nr. 5. ¦ Er ging.
            # Is this one? No.\\n\\nThis is. || This is.
            - One. Two.\\n- three || One. ¦ Two. ¦ three
            > Quoted. Twice.\\n> Thrice. || Quoted. ¦ Twice. ¦ Thrice.
            | One. Two. |\\n|---|\\n\\nThree. || Three.
            Run `a. B` now. Then [see. This](u). || Run `a. ¦ B` now. ¦ Then [see. ¦ This](u).
            (One.) [Two.] “Three.” || (One.) ¦ [Two.] ¦ “Three.”
            One.\\n***\\nTwo. || One. ¦ Two.
            ... --- !!! || -
            """)
    void sentences(String text, String pieces) {
        assertPieces("sentences", text, pieces);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " || ", quoteCharacter = '\0', textBlock = """
            one\\ntwo\\n\\nthree || one\\ntwo ¦ three
            one\\r\\n\\r\\n\\r\\ntwo || one ¦ two
            one\\n \u3000\\n\u3000\u3000two || one ¦ two
            \ufeffone\\n\\n    indented || one ¦ indented
            one\\n***\\ntwo\\n\\n* * *\\n\\nthree || one ¦ two ¦ three
            # One\\n\\ntwo\\n- three\\n\\n  four\\n\\nfive || two ¦ five
            > one\\n> **two**\\n>\\n> three || one\\n> **two** ¦ three
            one\\n```\\ntwo\\n\\nthree\\n```\\nfour || one ¦ four
            <div>\\n\\none\\n\\n</div>\\n\\n[a]: b\\n || one
            **one** || **one**
            """)
    void paragraphs(String text, String pieces) {
        assertPieces("paragraphs", text, pieces);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " || ", quoteCharacter = '\0', textBlock = """
            list items || --- || -
            list items || -5 degrees || -
            list items || *Note* prose || -
            list items || ```\\n- x\\n``` || -
            list items || * || -
            list items || + a\\n\\n1) b\\n\\n• c || a ¦ b ¦ c
            list items || text\\n• a\\n  ◦ b || a\\n  ◦ b ¦ b
            list items || - **a** b\\n\\n  c\\n\\nd || **a** b\\n\\n  c
            bullet points || - a\\n- b\\n\\ntext\\n\\n2. c || a ¦ b
            headings || #no\\n\\n# One #\\n\\nTwo\\n=== || One ¦ Two
            headings || ```\\n# no\\n``` || -
            sections || # A\\n\\nx\\n\\n## B\\n\\ny\\n\\n# C || # A\\n\\nx\\n\\n## B\\n\\ny ¦ ## B\\n\\ny ¦ # C
            block quotes || > a\\n>> b\\n\\nc || a\\n>> b ¦ b
            code blocks || ```js\\na\\n\\n  b\\n```\\n~~~\\n~~~\\n```\\nc || a\\n\\n  b ¦  ¦ c
            code blocks || - a\\n  ```\\n  b\\n  ``` || b
            tables || a | b\\n-|-\\n1 | 2 || a | b\\n-|-\\n1 | 2
            tables || a | b || -
            links || [a](b "c") <http://d> www.e.f, (https://g/h_(i)). || [a](b "c") ¦ <http://d> ¦ www.e.f ¦ https://g/h_(i)
            links || [https://a](https://a) `https://b` ![c](d) || [https://a](https://a)
            links || [a] [b][] [c][b]\\n\\n[b]: /u || [b][] ¦ [c][b]
            highlights || ***x*** || x
            highlights || 3*4*5 * a * b **** __ || -
            highlights || _x_ *a **b** c* `*d*` snake_case_name || x ¦ a **b** c
            bold parts || **a *b*** __c__ *d* || a *b* ¦ c
            italic parts || **a *b*** ***c*** d*e*f || b ¦ c ¦ e
            quotations || "a" and «b», „c“, „d”, 「e」, «\u00a0f\u00a0». || a ¦ b ¦ c ¦ d ¦ e ¦ \u00a0f\u00a0
            quotations || a 5" nail, "" and “ and "open || -
            quotations || “open, "b" and “c” || open, "b" and “c
            quotations || `"a"` **"b** c" don't 'd' || b** c
            placeholders || [Your Name], **[date]**: [link](u) a[0] b[i] [] [1] [^n] || Your Name ¦ date
            placeholders || - [x] done\\n- [ ] open\\n- [X] [Y] || Y
            placeholders || `[a]` [[b]] [c [d] [e\\n\\nf] || b ¦ d
            numbers || 1-2, 3rd, $5.50, 50% and 2024-01-31 || 1 ¦ 2 ¦ 5.50 ¦ 50 ¦ 2024 ¦ 01 ¦ 31
            numbers || 1. first\\n2. second 3D || -
            numbers || ٣٤ and ４２ || ٣٤ ¦ ４２
            emojis || 👩‍👩‍👧 👍🏽 🇩🇪 1️⃣ ❤️ ☺ © 1 # 🇩 || 👩‍👩‍👧 ¦ 👍🏽 ¦ 🇩🇪 ¦ 1️⃣ ¦ ❤️
            emojis || `😀`😀😀 || 😀 ¦ 😀 ¦ 😀
            characters || e\u0301\\r\\n👩‍👩‍👧한 || e\u0301 ¦ \\r\\n ¦ 👩‍👩‍👧 ¦ 한
            lines || a\\n\\n \u00a0 \\r\\n  b\\rc || a ¦ b ¦ c
            """)
    void others(String plural, String text, String pieces) {
        assertPieces(plural, text, pieces);
    }

    @Test
    void levelsThatNothingHasAreRefused() {
        assertThatThrownBy(() -> new HeadingOfLevel(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SectionOfLevel(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ListItemOfLevel(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "sentences", "paragraphs", "list items", "highlights"})
    void aPassageHasThoseThatLieInIt(String plural) {
        Passage response =
                Transcript.of("One **two**. Three!\n\n- *four* five\n- six\n").response();
        Unit unit = unit(plural);
        List<String> whole = texts(unit, response);

        assertThat(texts(unit, response.slice(0, response.length()))).isEqualTo(whole);
        assertThat(texts(unit, response.slice(0, 0))).isEmpty();
        assertThat(response.pieces(unit).stream()
                        .map(Passage.class::cast)
                        .flatMap(piece -> texts(unit, piece).stream()))
                .containsExactlyElementsOf(whole);
    }

    private static void assertPieces(String plural, String text, String pieces) {
        List<String> wanted = pieces.equals("-")
                ? List.of()
                : Arrays.stream(pieces.split("¦", -1))
                        .map(UnitCasesTest::stripped)
                        .map(UnitCasesTest::unescaped)
                        .toList();
        assertThat(texts(unit(plural), Transcript.of(unescaped(text)).response()))
                .isEqualTo(wanted);
    }

    private static List<String> texts(Unit unit, Passage passage) {
        return unit.split(passage).stream()
                .map(Passage.class::cast)
                .map(Passage::text)
                .toList();
    }

    private static Unit unit(String plural) {
        return Vocabulary.of(StandardUnit.class).units().stream()
                .filter(kind -> kind.named().plural().equals(plural))
                .map((UnitKind kind) -> kind.bind(List.of()))
                .findFirst()
                .orElseThrow();
    }

    private static String stripped(String piece) {
        return piece.replaceAll("^ | $", "");
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}
