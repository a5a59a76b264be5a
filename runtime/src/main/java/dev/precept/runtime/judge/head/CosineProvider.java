package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeProvider;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Opening;

/** The baseline for measurements: {@code cosine}. */
public final class CosineProvider implements JudgeProvider {
    @Override
    public String scheme() {
        return "cosine";
    }

    @Override
    public String form() {
        return "cosine";
    }

    @Override
    public Opening open(JudgeAddress address, JudgeSettings settings) {
        if (address.place().isPresent()) {
            return address.refused("`cosine` takes no place", "write `cosine` alone");
        }
        try {
            return new Opening.Opened(Cosine.miniLm(Runtime.getRuntime().availableProcessors()));
        } catch (NoHeadException none) {
            return address.refused(String.valueOf(none.getMessage()), "");
        } catch (LinkageError absent) {
            return address.refused(
                    "the libraries that heads need are not on the class path", "start Precept by its launcher");
        }
    }
}
