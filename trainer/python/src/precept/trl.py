"""TRL: one reward function for each family, all on one request a step.

TRL calls each function with the whole batch and takes None for what does not apply; a completion for which all say None has no
advantage. With weights of 1 the functions sum to the reward, and ``normalize_then_sum`` makes GDPO of them.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, Literal

from precept.client import Client
from precept.errors import PreceptError
from precept.rewarder import Rewarder
from precept.rows import conversation, grouped, row_item
from precept.wire import FAMILIES, Item, Scored, Spec

_KEPT = 4

_Batch = tuple[tuple[Scored, ...], list[str | None]]


class RewardFunction:
    """The reward of one family, or the whole reward where ``family`` is None. ``__name__`` is what TRL logs."""

    def __init__(self, shared: SharedBatch, family: str | None, value: Literal["component", "score"]) -> None:
        self._shared = shared
        self._family = family
        self._value = value
        self.__name__ = f"precept_{family or 'reward'}"

    def __call__(
        self,
        prompts: Sequence[Any],
        completions: Sequence[Any],
        completion_ids: Sequence[Sequence[int]] | None = None,
        log_metric: Callable[[str, float], None] | None = None,
        **columns: Any,
    ) -> list[float | None]:
        """A number for each completion, None where the family does not apply or the completion is unscorable."""
        scored, _ = self._shared.scored(prompts, completions, completion_ids, columns)
        if log_metric is not None and self._shared.first == self.__name__ and scored:
            log_metric("precept/unscorable", sum(one.reward is None for one in scored) / len(scored))
            log_metric("precept/accepted", sum(one.accepted is True for one in scored) / len(scored))
        return [self._of(one) for one in scored]

    def _of(self, scored: Scored) -> float | None:
        if self._family is None:
            return scored.reward
        return scored.component(self._family) if self._value == "component" else scored.family_score(self._family)


def reward_functions(
    spec: Spec | str | None = None,
    *,
    client: Client | None = None,
    policy: str | None = None,
    mode: str | None = None,
    families: Sequence[str] = FAMILIES,
    value: Literal["component", "score"] = "component",
    max_completion_length: int | None = None,
    eos_token_id: int | Sequence[int] = (),
) -> list[RewardFunction]:
    """The functions for ``GRPOTrainer(reward_funcs=…)``, in the order of ``families``.

    ``spec`` judges the rows that bring none of their own (columns ``ground_truth``, ``spec``, ``spec_id``, ``label``,
    ``instruction_id_list`` with ``kwargs``; ``parameters`` are the spec's). ``value`` is the share of the reward, or the family's
    own score in [0, 1]. With ``max_completion_length``, a completion of that length that ends in no ``eos_token_id`` was cut.
    """
    unknown = [family for family in families if family not in FAMILIES]
    if unknown:
        raise PreceptError(f"no such family: {', '.join(unknown)}; there are {', '.join(FAMILIES)}")
    shared = _shared(spec, client, policy, mode, max_completion_length, eos_token_id)
    functions = [RewardFunction(shared, family, value) for family in families]
    if functions:
        shared.first = functions[0].__name__
    return functions


def reward_function(
    spec: Spec | str | None = None,
    *,
    client: Client | None = None,
    policy: str | None = None,
    mode: str | None = None,
    max_completion_length: int | None = None,
    eos_token_id: int | Sequence[int] = (),
) -> RewardFunction:
    """The whole reward as one function."""
    shared = _shared(spec, client, policy, mode, max_completion_length, eos_token_id)
    function = RewardFunction(shared, None, "component")
    shared.first = function.__name__
    return function


def _shared(
    spec: Spec | str | None,
    client: Client | None,
    policy: str | None,
    mode: str | None,
    longest: int | None,
    ends: int | Sequence[int],
) -> SharedBatch:
    rewarder = Rewarder(client or Client(), spec=spec, policy=policy, mode=mode)
    return SharedBatch(rewarder, longest, (ends,) if isinstance(ends, int) else tuple(ends))


class SharedBatch:
    """One request for the functions that are called with the same batch, one after the other or at once."""

    def __init__(self, rewarder: Rewarder, longest: int | None, ends: tuple[int, ...]) -> None:
        self.first = ""
        self._rewarder = rewarder
        self._longest = longest
        self._ends = ends
        self._known: dict[bytes, Future[_Batch]] = {}
        self._turn = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_known": {}, "_turn": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._turn = threading.Lock()

    def scored(
        self,
        prompts: Sequence[Any],
        completions: Sequence[Any],
        completion_ids: Sequence[Sequence[int]] | None,
        columns: Mapping[str, Any],
    ) -> _Batch:
        """What each completion earns, and the names of their groups."""
        items = self._items(prompts, completions, completion_ids, columns)
        key = _key(items)
        with self._turn:
            known = self._known.get(key)
            future: Future[_Batch] = known or Future()
            if known is None:
                self._known[key] = future
                while len(self._known) > _KEPT:
                    self._known.pop(next(iter(self._known)))
        if known is None:
            try:
                sent = grouped(items)
                future.set_result((self._rewarder.batch(sent), [item.group for item in sent]))
            except BaseException as failed:
                # The next call asks again.
                with self._turn:
                    self._known.pop(key, None)
                future.set_exception(failed)
        return future.result()

    def _items(
        self,
        prompts: Sequence[Any],
        completions: Sequence[Any],
        completion_ids: Sequence[Sequence[int]] | None,
        columns: Mapping[str, Any],
    ) -> list[Item]:
        count = len(completions)
        if len(prompts) != count:
            raise PreceptError(f"{len(prompts)} prompts and {count} completions")
        rows = {name: values for name, values in columns.items() if isinstance(values, Sequence) and not isinstance(values, str)}
        wrong = [name for name, values in rows.items() if len(values) != count]
        if wrong:
            raise PreceptError(f"{count} completions, and not so many values in the columns {', '.join(wrong)}")
        items = []
        for place in range(count):
            item = conversation(Item(), prompts[place], completions[place])
            item = row_item(item, {name: values[place] for name, values in rows.items()})
            if completion_ids is not None and self._was_cut(completion_ids[place]):
                item = replace(item, finish_reason="length")
            items.append(item)
        return items

    def _was_cut(self, ids: Sequence[int]) -> bool:
        return self._longest is not None and len(ids) >= self._longest and ids[-1] not in self._ends


def _key(items: Sequence[Item]) -> bytes:
    text = json.dumps([[item.fields(""), repr(item.spec)] for item in items], default=str)
    return hashlib.sha256(text.encode(errors="surrogatepass")).digest()
