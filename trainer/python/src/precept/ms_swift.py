"""ms-swift: ``--external_plugins …/precept/ms_swift.py --reward_funcs precept``, or ``precept_length …`` for GDPO.

Registers ``precept`` (the whole reward) and ``precept_<family>`` (each family's share) where ms-swift is installed.
"""

from __future__ import annotations

import functools
import importlib.util
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from precept.client import Client
from precept.rewarder import Rewarder, as_unscorable, numbers
from precept.trl import SharedBatch
from precept.wire import FAMILIES, Scored


class Precept:
    """An ORM of ms-swift. It takes no None: a family that does not apply counts 0, and a response without a reward what
    ``PRECEPT_UNSCORABLE`` says (a number, ``raise``, or ``group-mean``, which it is where nothing is said)."""

    family: str | None = None

    def __init__(self, args: Any = None, **more: Any) -> None:
        self.args = args

    def __call__(self, completions: Sequence[Any], **columns: Any) -> list[float]:
        """A number for each completion. ``columns`` are the data set's; the last of ``messages`` may be the completion."""
        chats = columns.pop("messages", None) or [[]] * len(completions)
        scored, groups = _shared().scored([_prompt(chat) for chat in chats], completions, None, columns)
        shares = scored if self.family is None else [_share(one, self.family) for one in scored]
        return numbers(shares, groups, as_unscorable(os.environ.get("PRECEPT_UNSCORABLE", "group-mean")))


def orms() -> dict[str, type[Precept]]:
    """The classes by the names under which they are registered."""
    families = {f"precept_{family}": family for family in FAMILIES}
    return {"precept": Precept, **{name: type(name, (Precept,), {"family": family}) for name, family in families.items()}}


def _share(scored: Scored, family: str) -> Scored:
    return scored if scored.reward is None else replace(scored, reward=scored.reward_components.get(family, 0.0))


def _prompt(chat: Sequence[Any]) -> Sequence[Any]:
    return chat[:-1] if chat and chat[-1].get("role") == "assistant" else chat


@functools.cache
def _shared() -> SharedBatch:
    return SharedBatch(Rewarder(Client(), policy=os.environ.get("PRECEPT_POLICY")), None, ())


if importlib.util.find_spec("swift.rewards") if importlib.util.find_spec("swift") else None:
    from swift.rewards import orms as registered

    registered.update(orms())
