"""slime: ``--custom-rm-path precept.slime.custom_rm``, with or without ``--group-rm``.

The service also answers slime itself, under ``/t/TOKEN/remote_rm``. A sample's ``label`` is a ground truth as in
``precept.verl``, and what its ``metadata`` says is read as a row's columns.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from precept.rewarder import as_unscorable, numbers, rewarder
from precept.rows import conversation, row_item, truth_item
from precept.wire import Item


async def custom_rm(args: Any, sample: Any, **more: Any) -> Any:
    """The reward of a sample, or those of a list of samples, as numbers.

    Where there is none: ``PRECEPT_UNSCORABLE`` (a number, ``group-mean``, or ``raise``, which is what slime does itself where a
    reward fails, and the default for one sample; for a group the default is its mean).
    """
    several = isinstance(sample, Sequence)
    items = [_item(one) for one in (sample if several else [sample])]
    ask = rewarder(policy=os.environ.get("PRECEPT_POLICY"))
    scored = await ask.batch_async(items) if several else [await ask.one_async(items[0])]
    said = os.environ.get("PRECEPT_UNSCORABLE", "group-mean" if several else "raise")
    rewards = numbers(scored, [item.group for item in items], as_unscorable(said))
    return rewards if several else rewards[0]


def _item(sample: Any) -> Item:
    item = conversation(Item(), sample.prompt, sample.response)
    metadata = getattr(sample, "metadata", None)
    if isinstance(metadata, Mapping):
        item = row_item(item, metadata)
    group = getattr(sample, "group_index", None)
    status = getattr(getattr(sample, "status", None), "value", None)
    changed = {"group": str(group) if group is not None else None, "finish_reason": "length" if status == "truncated" else None}
    return truth_item(row_item(item, changed), getattr(sample, "label", None))
