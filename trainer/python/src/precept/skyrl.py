"""SkyRL: rewards for tokens, and an environment of one turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from precept.client import Client
from precept.rewarder import Rewarder, Unscorable, as_unscorable, describe, numbers, rewarder
from precept.rows import conversation, grouped, row_item
from precept.tokens import Tokenizer, pieces
from precept.wire import Item, Spec

if TYPE_CHECKING:
    PreceptEnv: Any


def token_rewards(
    tokenizer: Tokenizer,
    response_ids: Sequence[Sequence[int]],
    rows: Sequence[Mapping[str, Any]],
    prompts: Sequence[Any] | None = None,
    *,
    stop_reasons: Sequence[str] | None = None,
    spec: Spec | str | None = None,
    client: Client | None = None,
    policy: str | None = None,
    unscorable: Unscorable = "group-mean",
) -> list[list[float]]:
    """``GeneratorOutput["rewards"]``: for each response a number for each of its tokens, which sum to its reward.

    ``rows`` are the extras of the prompts (``reward_spec`` with ``ground_truth``, or the columns of ``precept.rows``). What
    stands in for a reward that is not there lies on the last token.
    """
    items = []
    texts = [pieces(tokenizer, ids) for ids in response_ids]
    for place, (tokens, row) in enumerate(zip(texts, rows, strict=True)):
        item = Item("".join(tokens), tokens=tokens, finish_reason=stop_reasons[place] if stop_reasons else None)
        if prompts is not None:
            item = conversation(item, prompts[place], "".join(tokens))
        items.append(row_item(item, row))
    items = grouped(items)
    scored = (Rewarder(client, spec=spec, policy=policy) if client else rewarder(spec=spec, policy=policy)).batch(items)
    whole = numbers(scored, [item.group for item in items], unscorable)
    return [
        list(one.token_rewards) if one.token_rewards is not None else [0.0] * (len(tokens) - 1) + [reward] * bool(tokens)
        for one, tokens, reward in zip(scored, texts, whole, strict=True)
    ]


def step(action: str, extras: Mapping[str, Any], prompt: Any = None, unscorable: Unscorable | str = 0.0) -> dict[str, Any]:
    """What an environment of one turn answers to ``action``."""
    item = Item(action) if prompt is None else conversation(Item(), prompt, action)
    scored = rewarder().one(row_item(item, extras))
    (reward,) = numbers([scored], [None], as_unscorable(unscorable))
    return {"observations": [], "reward": reward, "done": True, "metadata": dict(describe(scored))}


def __getattr__(name: str) -> Any:
    """The environment, which exists where SkyRL-Gym is installed."""
    if name != "PreceptEnv":
        raise AttributeError(f"module 'precept.skyrl' has no attribute {name!r}")
    from precept.skyrl_env import PreceptEnv

    return PreceptEnv
