package dev.precept.runtime.judge;

import java.util.List;

/** Nobody decides. */
record Unbound() implements Judge {
    @Override
    public List<Answer> judge(List<Claim> claims) {
        return claims.stream()
                .<Answer>map(claim -> new Answer.Undecided(UNBOUND))
                .toList();
    }

    @Override
    public JudgeBinding binding() {
        return JudgeBinding.NONE;
    }
}
