package dev.precept.runtime.judge;

import java.util.List;

/** Decides claims. An answer depends on its claim alone, never on its neighbours in the batch. */
@FunctionalInterface
public interface Judge {
    /** Why nothing is decided where no judge is at hand. */
    String UNBOUND = "no judge is bound";

    /** No judge at hand: everything stays undecided, and says so. */
    Judge NONE = claims ->
            claims.stream().<Answer>map(claim -> new Answer.Undecided(UNBOUND)).toList();

    /** An answer for each claim, in the same order. */
    List<Answer> judge(List<Claim> claims);
}
