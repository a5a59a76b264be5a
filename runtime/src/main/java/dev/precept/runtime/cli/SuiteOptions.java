package dev.precept.runtime.cli;

import dev.precept.runtime.rows.Pipeline;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.reference.PunktParameterFiles;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** What every benchmark of prompts with constraint ids is asked with. */
final class SuiteOptions {
    @Option(
            names = "--prompts",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines with key, prompt, instruction_id_list and kwargs; may be gzip.")
    Path prompts = Path.of("");

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines with prompt, response and maybe model; may be gzip.")
    Path responses = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    Path out = Path.of("");

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "reference",
            description = "Whose meaning of the ids decides: ${COMPLETION-CANDIDATES}.")
    Mode mode = Mode.REFERENCE;

    @Option(
            names = "--punkt",
            paramLabel = "FILE",
            description =
                    "Sentence parameters as NLTK has them, a JSON file or a punkt_tab folder; our own if not given.")
    Optional<Path> punkt = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; one for each core if not given.")
    Optional<Integer> threads = Optional.empty();

    /** @throws Unusable where there is no thread to work with */
    Pipeline pipeline() {
        int wanted = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (wanted < 1) {
            throw new Unusable("`--threads " + wanted + "` leaves no thread to work with");
        }
        return new Pipeline(wanted);
    }

    /** @throws Unusable where the file that was named holds none */
    PunktParameters punktParameters() {
        return punkt.map(SuiteOptions::read).orElseGet(PunktParameters::english);
    }

    /** What the verdicts rest on, for the summary. */
    Map<String, Object> settings(long languageSeed) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("mode", mode.toString());
        settings.put("punkt", punkt.map(Path::toString).orElse("built-in"));
        settings.put("language_seed", languageSeed);
        return settings;
    }

    private static PunktParameters read(Path path) {
        try {
            return PunktParameterFiles.read(path);
        } catch (IOException unreadable) {
            throw new Unusable("`" + path + "` cannot be read", unreadable);
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new Unusable("`" + path + "` holds no Punkt parameters: " + wrong.getMessage(), wrong);
        }
    }
}
