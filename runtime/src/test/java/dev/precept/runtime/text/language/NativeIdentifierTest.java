package dev.precept.runtime.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeIdentifierTest {
    private static final String ENGLISH =
            "The gardener waters the roses before the sun is high, and then he sits down in the shade to drink his tea. ";
    private static final String FRENCH =
            "Le jardinier arrose les roses avant que le soleil soit haut, puis il va boire son thé à l'ombre. ";

    private final LanguageIdentifier identifier = LanguageIdentifier.standard();

    @ParameterizedTest
    @CsvSource({
        "en, I cannot help with that today.",
        "en, I CANNOT HELP WITH THAT TODAY.",
        "de, DAS IST EIN SATZ IN GROSSBUCHSTABEN.",
        "fr, Je ne peux pas vous aider.",
        "es, No puedo ayudarte con eso.",
        "ja, こんにちは",
        "ko, 안녕하세요 여러분",
        "ru, Садовник поливает розы.",
        "th, ชาวสวนรดน้ำกุหลาบ",
    })
    void namesTheLanguage(String label, String text) {
        assertThat(identifier.identify(text))
                .isInstanceOfSatisfying(
                        Identification.Identified.class,
                        identified -> assertThat(identified.label()).isEqualTo(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "0", "{}", "\"x\"", "ok", "12345 😀", "https://example.org/a", "me@example.org"})
    void saysThatThereIsTooLittleText(String text) {
        assertThat(identifier.identify(text)).isInstanceOf(Identification.TooLittleText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello world", "HELLO WORLD", "Bonjour", "NASA", "Kan ikke"})
    void leavesOpenWhatAFewWordsDoNotSettle(String text) {
        assertThat(identifier.identify(text)).isInstanceOf(Identification.MarginTooSmall.class);
    }

    @Test
    void showsBothLanguagesOfATextInTwo() {
        assertThat(identifier.identify(ENGLISH.repeat(10) + FRENCH.repeat(10)))
                .isInstanceOfSatisfying(
                        Identification.MarginTooSmall.class,
                        open -> assertThat(open.shares())
                                .extracting(LanguageShare::label)
                                .containsExactlyInAnyOrder("en", "fr"));
    }

    @Test
    void namesTheLanguageOfTheLargerPart() {
        assertThat(identifier.identify(ENGLISH.repeat(5) + FRENCH.repeat(15)))
                .isInstanceOfSatisfying(Identification.Identified.class, identified -> {
                    assertThat(identified.label()).isEqualTo("fr");
                    assertThat(identified.shares().getFirst().share()).isBetween(0.65, 0.85);
                });
    }

    @Test
    void countsTheEndOfALongTextAsItsStart() {
        assertThat(identifier.identify(ENGLISH.repeat(200) + FRENCH.repeat(800)))
                .isInstanceOfSatisfying(
                        Identification.Identified.class,
                        identified -> assertThat(identified.label()).isEqualTo("fr"));
    }
}
