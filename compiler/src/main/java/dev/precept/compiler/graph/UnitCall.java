package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Given;
import dev.precept.compiler.vocabulary.UnitKind;
import java.util.List;

/** What a count or a choice is made of. */
public sealed interface UnitCall {
    /** What its pieces are. */
    Domain gives();

    /** A unit of the vocabulary with its arguments, in the order of its parameters. */
    record Of(UnitKind kind, List<Term> arguments) implements UnitCall {
        public Of {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Domain gives() {
            return kind.named().gives();
        }
    }

    /** {@code response} or {@code prompt}: the one piece that a conversation has of it. */
    record The(Given given) implements UnitCall {
        @Override
        public Domain gives() {
            return Domain.MESSAGE;
        }
    }
}
