"""What all adapters stand on: responses in, rewards out, many calls gathered into one request."""

from __future__ import annotations

import asyncio
import functools
import logging
import math
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Literal

from precept.client import Client
from precept.errors import PreceptError, RefusedError, UnscorableError
from precept.wire import FAMILIES, Item, Scored, Spec

LOG = logging.getLogger("precept")

Unscorable = float | Literal["group-mean", "raise"]
"""What a framework that takes no None is given for a response that has no reward: a number, the mean of the scored responses to
the same prompt (which leaves a group-relative advantage at 0), or an exception."""


class Rewarder:
    """Asks for rewards under one policy. Serves all threads and can be pickled."""

    def __init__(
        self, client: Client, *, spec: Spec | str | None = None, mode: str | None = None, policy: str | None = None
    ) -> None:
        self.client = client
        self.spec = spec
        self.mode = mode
        self.policy = policy
        self._waiting: deque[tuple[Item, Future[Scored]]] = deque()
        self._busy = False
        self._turn = threading.Lock()

    def __reduce__(self) -> tuple[object, ...]:
        keywords = {"spec": self.spec, "mode": self.mode, "policy": self.policy}
        return functools.partial(type(self), **keywords), (self.client,)  # type: ignore[arg-type]

    def batch(self, items: Sequence[Item]) -> tuple[Scored, ...]:
        """The rewards of ``items``, in order."""
        return self.client.score(items, spec=self.spec, mode=self.mode, policy=self.policy).items

    async def batch_async(self, items: Sequence[Item]) -> tuple[Scored, ...]:
        """The same without holding up the event loop."""
        return (await self.client.score_async(items, spec=self.spec, mode=self.mode, policy=self.policy)).items

    def one(self, item: Item) -> Scored:
        """The reward of one response. Calls that come while a request is on its way go together in the next."""
        return self.submit(item).result()

    async def one_async(self, item: Item) -> Scored:
        """The same without holding up the event loop."""
        return await asyncio.wrap_future(self.submit(item))

    def submit(self, item: Item) -> Future[Scored]:
        """The reward to come."""
        future: Future[Scored] = Future()
        with self._turn:
            self._waiting.append((item, future))
            starts = not self._busy
            self._busy = True
        if starts:
            threading.Thread(target=self._work, name="precept-gather", daemon=True).start()
        return future

    def _work(self) -> None:
        while True:
            with self._turn:
                gathered = list(self._waiting)
                self._waiting.clear()
                if not gathered:
                    self._busy = False
                    return
            self._settle(gathered)

    def _settle(self, gathered: list[tuple[Item, Future[Scored]]]) -> None:
        try:
            for (_, future), scored in zip(gathered, self.batch([item for item, _ in gathered]), strict=True):
                future.set_result(scored)
        except RefusedError as refused:
            if len(gathered) == 1:
                gathered[0][1].set_exception(refused)
            else:
                # One that is refused does not take the others with it.
                for one in gathered:
                    self._settle([one])
        except BaseException as failed:
            for _, future in gathered:
                if not future.done():
                    future.set_exception(failed)


@functools.cache
def rewarder(
    url: str | None = None,
    token: str | None = None,
    spec: Spec | str | None = None,
    mode: str | None = None,
    policy: str | None = None,
) -> Rewarder:
    """The one of this process for these settings; what is not given is the environment's."""
    return Rewarder(Client(url, token), spec=spec, mode=mode, policy=policy)


def numbers(scored: Sequence[Scored], groups: Sequence[str | None], unscorable: Unscorable) -> list[float]:
    """The rewards, with the stated thing where there is none; said in the log, once for the batch."""
    missing = [one for one in scored if one.reward is None]
    if missing and unscorable == "raise":
        raise UnscorableError(f"{len(missing)} of {len(scored)} responses are unscorable: {_why(missing[0])}")
    if missing:
        LOG.warning(
            "%d of %d responses are unscorable (first: %s); each counts as %s",
            len(missing),
            len(scored),
            _why(missing[0]),
            unscorable,
        )
    return [_number(one, group, scored, groups, unscorable) for one, group in zip(scored, groups, strict=True)]


def components(scored: Scored, prefix: str = "precept_") -> dict[str, float]:
    """One number for each family, always the same keys, never None; they sum to the reward where there is one."""
    return {prefix + family: scored.reward_components.get(family, 0.0) for family in FAMILIES}


def family_scores(scored: Scored, prefix: str = "precept_score_") -> dict[str, float]:
    """How well each family's requirements were met, in [0, 1]; 0 where none counted."""
    return {prefix + family: scored.family_scores.get(family, 0.0) for family in FAMILIES}


def _number(
    one: Scored, group: str | None, scored: Sequence[Scored], groups: Sequence[str | None], unscorable: Unscorable
) -> float:
    if one.reward is not None:
        return one.reward
    if not isinstance(unscorable, str):
        return float(unscorable)
    peers = [
        other.reward
        for other, its in zip(scored, groups, strict=True)
        if its == group and its is not None and other.reward is not None
    ]
    # Nothing is known of a group without a reward, and its members are told apart by nothing: all get the same.
    return math.fsum(peers) / len(peers) if peers else 0.0


def _why(scored: Scored) -> str:
    return scored.reason or "no reason given"


def as_unscorable(said: str | float) -> Unscorable:
    """From what an environment variable or a configuration file says."""
    if said == "group-mean":
        return "group-mean"
    if said == "raise":
        return "raise"
    try:
        return float(said)
    except ValueError:
        raise PreceptError(f'unscorable: expected a number, "group-mean" or "raise", found {said!r}') from None


def describe(scored: Scored) -> Mapping[str, float]:
    """The numbers beside the reward that logs show, always the same keys."""
    return {
        "precept_accepted": 1.0 if scored.accepted else 0.0,
        "precept_scorable": 0.0 if scored.reward is None else 1.0,
        "precept_n_applicable": float(scored.n_applicable),
        **components(scored),
        **family_scores(scored),
    }
