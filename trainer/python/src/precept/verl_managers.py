"""verl's reward managers: they see the chat, whether the response was cut, and the tokens. Needs verl."""

from __future__ import annotations

import os
from typing import Any

import torch
from verl.experimental.reward_loop.reward_manager.base import RewardManagerBase

from precept.rewarder import as_unscorable, describe, numbers, rewarder
from precept.rows import truth_item
from precept.tokens import pieces
from precept.wire import Item


class RewardManager(RewardManagerBase):  # type: ignore[misc]
    """One number for a response, at its last token. ``reward.reward_manager``: source ``importlib``, name ``RewardManager``,
    module path ``pkg://precept.verl``. ``PRECEPT_POLICY`` and ``PRECEPT_UNSCORABLE`` (a number, or ``raise``) are read from the
    environment."""

    async def run_single(self, data: Any) -> dict[str, Any]:
        row = data[-1:][0]
        ids, was_cut = self._response(row)
        texts = await self.loop.run_in_executor(None, pieces, self.tokenizer, ids)
        messages = row.non_tensor_batch.get("raw_prompt")
        item = Item(
            "".join(texts),
            messages=() if messages is None else list(messages),
            finish_reason="length" if was_cut else "stop",
            tokens=texts if self.wants_tokens else None,
        )
        item = truth_item(item, row.non_tensor_batch["reward_model"]["ground_truth"])
        scored = await rewarder(policy=os.environ.get("PRECEPT_POLICY")).one_async(item)
        (score,) = numbers([scored], [None], as_unscorable(os.environ.get("PRECEPT_UNSCORABLE", "0")))
        tokens = scored.token_rewards or ((0.0,) * max(len(texts) - 1, 0) + (score,))
        said = {"acc": 1.0 if scored.accepted else 0.0, **describe(scored)}
        return {"reward_score": list(tokens) if self.wants_tokens else score, "reward_extra_info": said}

    wants_tokens = False

    def _response(self, row: Any) -> tuple[list[int], bool]:
        """The tokens of the response, and whether it fills its room without an end."""
        all_ids = row.batch["responses"]
        room = all_ids.shape[-1]
        count = int(row.batch["attention_mask"][-room:].sum())
        ids = all_ids[:count].tolist()
        ends = getattr(self.tokenizer, "eos_token_id", None)
        return ids, count == room and bool(ids) and ids[-1] != ends


class TokenRewardManager(RewardManager):
    """A number for each token, for advantage estimators that use them (GAE, REINFORCE++). Works where the trainer assembles the
    scores of a batch; the streaming agent loop takes one number and needs ``RewardManager``."""

    wants_tokens = True

    @classmethod
    def assemble_rm_scores(cls, data: Any, scores: list[Any]) -> Any:
        """The token rewards of each sample in its row, 0 behind them."""
        rewards = torch.zeros_like(data.batch["responses"], dtype=torch.float32)
        for row, tokens in enumerate(scores):
            given = torch.tensor(tokens[: rewards.size(1)], dtype=torch.float32, device=rewards.device)
            rewards[row, : len(given)] = given
        return rewards
