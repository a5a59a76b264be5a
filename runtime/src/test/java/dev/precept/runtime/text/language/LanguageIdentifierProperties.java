package dev.precept.runtime.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguageIdentifierProperties {
    /** What this thread worked, whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String URL = "https?://[-_.?&~;+=/#0-9A-Za-z]{1,2076}";
    private static final String MAIL = "[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}";

    private final LanguageIdentifier identifier = LanguageIdentifier.standard();

    @Property(tries = 300)
    void anyTextHasAnAnswerAndTheSameOneTwice(@ForAll String text, @ForAll long seed) {
        SeededIdentifier seeded = identifier.seeded(seed);
        assertThat(seeded.identify(text)).isEqualTo(seeded.identify(text));
        assertThat(identifier.identify(text)).isEqualTo(identifier.identify(text));
    }

    @Property(tries = 2000)
    void addressesAreThoseOfTheReferencePatterns(@ForAll("addressLikeTexts") String text) {
        char[] characters = text.toCharArray();
        int length = Addresses.replaceUrls(characters, characters.length);
        length = Addresses.replaceMailAddresses(characters, length);
        assertThat(new String(characters, 0, length))
                .isEqualTo(text.replaceAll(URL, " ").replaceAll(MAIL, " "));
    }

    @Provide
    Arbitrary<String> addressLikeTexts() {
        return Arbitraries.of(
                        "http",
                        "s",
                        "://",
                        "a",
                        "b@",
                        "@",
                        ".",
                        "-",
                        "Z9",
                        " ",
                        "é",
                        "x".repeat(63),
                        "d".repeat(254),
                        "http://" + "u".repeat(2075))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 40)
    void hostileTextsTakeLittleTime(@ForAll("hostilePieces") String piece) {
        String text = piece.repeat(100_000 / piece.length());
        SeededIdentifier seeded = identifier.seeded(0);
        seeded.identify(text);
        identifier.identify(text);
        long start = THREADS.getCurrentThreadCpuTime();
        seeded.identify(text);
        identifier.identify(text);
        // Ten times what is asked for; a quadratic scan takes far longer still.
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    @Provide
    Arbitrary<String> hostilePieces() {
        return Arbitraries.of(
                "\n",
                " ",
                "[",
                "<",
                "*",
                "a",
                "A",
                "@",
                "a@",
                "a@b",
                "a.",
                "http",
                "http://",
                "https:/",
                "\u0301",
                "a\u0301",
                "\ud800",
                "\udc00\ud800",
                "あ",
                "😀",
                "x".repeat(65) + "@");
    }
}
