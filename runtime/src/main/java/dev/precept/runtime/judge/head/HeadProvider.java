package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeProvider;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Opening;

/** Heads by name: {@code head} is the one that comes with Precept, {@code head:DIR} another. */
public final class HeadProvider implements JudgeProvider {

    @Override
    public String scheme() {
        return "head";
    }

    @Override
    public String form() {
        return "head[:DIR]";
    }

    @Override
    public Opening open(JudgeAddress address, JudgeSettings settings) {
        try {
            return new Opening.Opened(Heads.open(address.place().orElse(""), settings.heads()));
        } catch (NoHeadException none) {
            return address.refused(String.valueOf(none.getMessage()), "");
        } catch (LinkageError absent) {
            return address.refused(
                    "the libraries that heads need are not on the class path", "start Precept by its launcher");
        }
    }
}
