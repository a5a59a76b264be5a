"""open-instruct: a verifier for rows whose data set is ``precept``. Import this module before the verifiers are built.

A row's label is a ground truth as in ``precept.verl``, or open-instruct's own IFEval label.
"""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING, Any

from precept.rewarder import as_unscorable, numbers, rewarder
from precept.rows import truth_item
from precept.wire import Item

if TYPE_CHECKING:
    PreceptVerifier: Any


@functools.cache
def _verifier() -> Any:
    from open_instruct.ground_truth_utils import VerificationResult, VerifierFunction

    class PreceptVerifier(VerifierFunction):  # type: ignore[misc]
        """The reward of a prediction. open-instruct takes no None: a prediction without a reward counts as
        ``PRECEPT_UNSCORABLE`` says (a number, 0 where nothing is said, or ``raise``), and the reasoning says why."""

        def __init__(self, verifier_config: Any = None) -> None:
            super().__init__("precept", weight=1.0, verifier_config=verifier_config)

        def __call__(
            self,
            tokenized_prediction: list[int],
            prediction: str,
            label: Any,
            query: str | None = None,
            rollout_state: dict[str, Any] | None = None,
        ) -> Any:
            ask = rewarder(policy=os.environ.get("PRECEPT_POLICY"))
            return _result(ask.one(truth_item(Item(prediction, query), label)))

        async def async_call(
            self,
            tokenized_prediction: list[int],
            prediction: str,
            label: Any,
            query: str | None = None,
            rollout_state: dict[str, Any] | None = None,
        ) -> Any:
            ask = rewarder(policy=os.environ.get("PRECEPT_POLICY"))
            return _result(await ask.one_async(truth_item(Item(prediction, query), label)))

    def _result(scored: Any) -> Any:
        (score,) = numbers([scored], [None], as_unscorable(os.environ.get("PRECEPT_UNSCORABLE", "0")))
        failed = [f"{one.requirement} ({one.observed})" for one in scored.findings if one.outcome == "FAILS"]
        return VerificationResult(score=score, cost=0.0, reasoning=scored.reason or "; ".join(failed) or "all hold")

    return PreceptVerifier


def __getattr__(name: str) -> Any:
    """The verifier, which exists where open-instruct is installed."""
    if name != "PreceptVerifier":
        raise AttributeError(f"module 'precept.open_instruct' has no attribute {name!r}")
    return _verifier()
