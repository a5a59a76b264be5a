package dev.precept.runtime.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The one place where a judge is chosen. */
public final class Judges {
    /** The word for no judge. */
    public static final String NONE = "none";

    private static final String HEAD = "head";
    private static final String HEAD_FORM = "head[:DIR]";

    private Judges() {}

    /** The judge that the address means, or what is wrong with it. Nothing is loaded but what it needs. */
    public static Opening open(JudgeAddress address, JudgeSettings settings) {
        if (address.scheme().equals(NONE)) {
            return address.place().isEmpty()
                    ? new Opening.Opened(Judge.NONE)
                    : address.refused("`none` takes no place", "write `none` alone");
        }
        List<JudgeProvider> providers = providers();
        return providers.stream()
                .filter(provider -> provider.scheme().equals(address.scheme()))
                .findFirst()
                .map(provider -> opened(provider, address, settings))
                .orElseGet(() -> new Opening.Refused(address, missing(address, providers)));
    }

    /** A kind whose libraries are not there is not installed, wherever in its code that shows. */
    private static Opening opened(JudgeProvider provider, JudgeAddress address, JudgeSettings settings) {
        try {
            return provider.open(address, settings);
        } catch (LinkageError absent) {
            return new Opening.Refused(
                    address, new JudgeProblem.JudgeNotInstalled(address.schemeSpan(), address.scheme()));
        }
    }

    private static JudgeProblem missing(JudgeAddress address, List<JudgeProvider> providers) {
        return address.scheme().equals(HEAD)
                ? new JudgeProblem.JudgeNotInstalled(address.schemeSpan(), HEAD)
                : new JudgeProblem.UnknownJudge(address.schemeSpan(), address.scheme(), forms(providers));
    }

    private static List<String> forms(List<JudgeProvider> providers) {
        var forms = new ArrayList<String>();
        forms.add(HEAD_FORM);
        providers.stream()
                .filter(provider -> !provider.scheme().equals(HEAD))
                .map(JudgeProvider::form)
                .forEach(forms::add);
        forms.add(NONE);
        return forms;
    }

    private static List<JudgeProvider> providers() {
        return ServiceLoader.load(JudgeProvider.class, Judges.class.getClassLoader()).stream()
                .flatMap(Judges::made)
                .toList();
    }

    private static Stream<JudgeProvider> made(ServiceLoader.Provider<JudgeProvider> provider) {
        try {
            return Stream.of(provider.get());
        } catch (ServiceConfigurationError | LinkageError absent) {
            return Stream.empty();
        }
    }
}
