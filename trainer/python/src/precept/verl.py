"""verl: ``compute_score`` for ``reward.custom_reward_function``, and reward managers.

A row's ``ground_truth`` is text, ``{"spec": …, "parameters": {…}}``, as ``precept curriculum --out x.parquet`` writes it. Every
answer has the same keys, and no None, since verl takes the keys of the first sample for those of all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from precept.rewarder import Unscorable, as_unscorable, describe, numbers, rewarder
from precept.rows import row_item, truth_item
from precept.wire import Item, Scored

if TYPE_CHECKING:
    RewardManager: Any
    TokenRewardManager: Any


def compute_score(
    data_source: str,
    solution_str: str,
    ground_truth: object,
    extra_info: Mapping[str, Any] | None = None,
    *,
    url: str | None = None,
    token: str | None = None,
    policy: str | None = None,
    mode: str | None = None,
    unscorable: Unscorable | str = 0.0,
    **more: Any,
) -> dict[str, float]:
    """``score``, ``acc`` and the numbers of ``precept.rewarder.describe``, of which ``precept_<family>`` sum to the score.

    Where there is no reward, ``score`` is ``unscorable`` and ``precept_scorable`` is 0; ``"raise"`` makes an error of it. The
    keyword arguments come from ``reward.custom_reward_function.reward_kwargs``.
    """
    scored = rewarder(url, token, None, mode, policy).one(_item(solution_str, ground_truth, extra_info))
    return _numbers(scored, as_unscorable(unscorable))


async def compute_score_async(
    data_source: str,
    solution_str: str,
    ground_truth: object,
    extra_info: Mapping[str, Any] | None = None,
    *,
    url: str | None = None,
    token: str | None = None,
    policy: str | None = None,
    mode: str | None = None,
    unscorable: Unscorable | str = 0.0,
    **more: Any,
) -> dict[str, float]:
    """The same as a coroutine, which the reward loop awaits without taking a thread: thousands go together in few requests."""
    scored = await rewarder(url, token, None, mode, policy).one_async(_item(solution_str, ground_truth, extra_info))
    return _numbers(scored, as_unscorable(unscorable))


def compute_score_batch(
    data_sources: Any,
    solution_strs: Any,
    ground_truths: Any,
    extra_infos: Any = None,
    *,
    url: str | None = None,
    token: str | None = None,
    policy: str | None = None,
    mode: str | None = None,
    unscorable: Unscorable | str = 0.0,
    **more: Any,
) -> list[dict[str, float]]:
    """The same for the ``batch`` manager of older versions, which calls once for a whole batch."""
    extras = extra_infos if extra_infos is not None else [None] * len(solution_strs)
    items = [_item(*row) for row in zip(solution_strs, ground_truths, extras, strict=True)]
    scored = rewarder(url, token, None, mode, policy).batch(items)
    return [_numbers(one, as_unscorable(unscorable)) for one in scored]


def _item(solution: str, truth: object, extra: Mapping[str, Any] | None) -> Item:
    said = extra or {}
    prompt = said.get("prompt") or said.get("question")
    item = row_item(Item(solution, prompt if isinstance(prompt, str) else None), {"finish_reason": said.get("finish_reason")})
    return truth_item(item, truth)


def _numbers(scored: Scored, unscorable: Unscorable) -> dict[str, float]:
    (score,) = numbers([scored], [None], unscorable)
    return {"score": score, "acc": 1.0 if scored.accepted else 0.0, **describe(scored)}


def __getattr__(name: str) -> Any:
    """The reward managers, which exist where verl is installed."""
    if name not in ("RewardManager", "TokenRewardManager"):
        raise AttributeError(f"module 'precept.verl' has no attribute {name!r}")
    from precept import verl_managers

    return getattr(verl_managers, name)
