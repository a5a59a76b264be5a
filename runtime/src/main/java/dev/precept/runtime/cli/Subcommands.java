package dev.precept.runtime.cli;

import java.util.List;

/** A module's subcommands: a service, named in {@code META-INF/services}. Making the list loads none of the commands. */
public interface Subcommands {
    /** In the order in which help shows them. */
    List<Subcommand> list();
}
