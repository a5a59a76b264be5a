"""Prime's verifiers: a reward function for tasks of version 1, and a rubric for the versions before."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from precept.errors import UnscorableError
from precept.rewarder import Rewarder, components, describe, rewarder
from precept.rows import conversation, row_item, truth_item
from precept.wire import FAMILIES, Item, Scored


async def reward(task: Any, trace: Any) -> Mapping[str, float]:
    """The components of the reward, for ``rewards: [{fn: "precept.verifiers:reward"}]`` of a task, or called in a ``@vf.reward``.

    The task's fields (``ground_truth``, ``answer``, ``spec``, ``parameters``, …) say what judges. A response without a reward
    raises ``UnscorableError``, so that the trace has an error and no number.
    """
    scored = await _ask().one_async(_row(Item(trace.last_reply, task.prompt_text), _fields(task)))
    if scored.reward is None:
        raise UnscorableError(scored.reason or "no reason given")
    return components(scored)


async def metrics(task: Any, trace: Any) -> Mapping[str, float]:
    """The numbers beside it, for ``metrics: [{fn: "precept.verifiers:metrics"}]``."""
    return describe(await _ask().one_async(_row(Item(trace.last_reply, task.prompt_text), _fields(task))))


def reward_functions(families: Sequence[str] = FAMILIES) -> list[Callable[..., Coroutine[Any, Any, float]]]:
    """A function for each family with the legacy signature; they sum to the reward."""
    return [_function(family) for family in families]


def rubric(families: Sequence[str] = FAMILIES) -> Any:
    """A legacy ``vf.Rubric`` of those functions, each of weight 1."""
    import verifiers

    return verifiers.Rubric(funcs=reward_functions(families), weights=[1.0] * len(families))


def _function(family: str) -> Callable[..., Coroutine[Any, Any, float]]:
    async def share(prompt: Any, completion: Any, answer: Any = None, state: Any = None, info: Any = None, **more: Any) -> float:
        kept = state if isinstance(state, dict) else {}
        scored = kept.get("precept")
        if not isinstance(scored, Scored):
            row = dict(info) if isinstance(info, Mapping) else {}
            item = _row(conversation(Item(), prompt, completion), {"answer": answer, **row})
            scored = kept["precept"] = await _ask().one_async(item)
        if scored.reward is None:
            raise UnscorableError(scored.reason or "no reason given")
        return scored.reward_components.get(family, 0.0)

    share.__name__ = f"precept_{family}"
    return share


def _row(item: Item, row: Mapping[str, Any]) -> Item:
    item = row_item(item, row)
    return truth_item(item, row.get("answer")) if item.spec is None and item.label is None else item


def _fields(task: Any) -> Mapping[str, Any]:
    fields = dict(task.model_dump()) if hasattr(task, "model_dump") else dict(vars(task))
    return {**fields, **(fields.get("info") or {})}


def _ask() -> Rewarder:
    return rewarder(policy=os.environ.get("PRECEPT_POLICY"))
