"""OpenRLHF: a reward function for ``--reward.remote_url …/precept/openrlhf.py``.

The service also answers OpenRLHF itself, under ``/t/TOKEN/get_reward``; this file is for those who choose a policy or want
requests gathered. A row's label (``--data.label_key``) is a ground truth as in ``precept.verl``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from precept.rewarder import as_unscorable, describe, numbers, rewarder
from precept.rows import truth_item
from precept.wire import Item

END_TOKENS = (
    "<|im_end|>",
    "<|endoftext|>",
    "<|eot_id|>",
    "<|end_of_text|>",
    "<|end|>",
    "<end_of_turn>",
    "<turn|>",
    "<eos>",
    "</s>",
    "<pad>",
    "<|pad|>",
)
"""What chat templates end a message with; a query is decoded with them."""


def reward_func(queries: Sequence[str], prompts: Sequence[str], labels: Sequence[Any], **more: Any) -> dict[str, Any]:
    """``rewards`` and ``scores`` (0 to 1, here: accepted) as tensors, and ``extra_logs`` with the same keys always.

    OpenRLHF cannot train on a batch that lacks a reward: where there is none it is the number that ``PRECEPT_UNSCORABLE`` says
    (0 where it says none, or ``raise``), and ``precept_scorable`` is 0.
    """
    import torch

    rows = zip(queries, prompts, labels, strict=True)
    items = [truth_item(Item(response_of(query, prompt), prompt), label) for query, prompt, label in rows]
    ask = rewarder(policy=os.environ.get("PRECEPT_POLICY"))
    scored = [future.result() for future in [ask.submit(item) for item in items]]
    rewards = numbers(scored, list(prompts), as_unscorable(os.environ.get("PRECEPT_UNSCORABLE", "0")))
    said = [describe(one) for one in scored]
    return {
        "rewards": torch.tensor(rewards, dtype=torch.float32),
        "scores": torch.tensor([1.0 if one.accepted else 0.0 for one in scored], dtype=torch.float32),
        "extra_logs": {key: torch.tensor([one[key] for one in said]) for key in (said[0] if said else ())},
    }


def response_of(query: str, prompt: str) -> str:
    """What a query holds behind its prompt, without the tokens that end it."""
    text = query[len(prompt) :] if query.startswith(prompt) else query
    stripped = text
    while True:
        end = next((token for token in END_TOKENS if stripped.rstrip().endswith(token)), None)
        if end is None:
            return stripped
        stripped = stripped.rstrip()[: -len(end)]
