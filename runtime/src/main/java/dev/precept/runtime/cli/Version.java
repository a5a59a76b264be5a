package dev.precept.runtime.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Precept.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return new String[] {"precept " + version};
    }
}
