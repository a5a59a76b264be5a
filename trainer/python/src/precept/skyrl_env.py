"""SkyRL-Gym's environment. Needs ``skyrl_gym``: ``register(id="precept", entry_point="precept.skyrl:PreceptEnv")``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skyrl_gym.envs.base_text_env import BaseTextEnv, BaseTextEnvStepOutput

from precept.skyrl import step


class PreceptEnv(BaseTextEnv):  # type: ignore[misc]
    """One turn: the answer to the prompt earns what the row's ``reward_spec.ground_truth`` says."""

    def __init__(self, env_config: Any = None, extras: Mapping[str, Any] | None = None) -> None:
        super().__init__()
        self._extras = dict(extras or {})
        self._prompt: Any = None

    def init(self, prompt: Any) -> tuple[Any, dict[str, Any]]:
        """The prompt is sent as it is."""
        self._prompt = prompt
        return prompt, {}

    def step(self, action: str) -> Any:
        """The reward of ``action``."""
        return BaseTextEnvStepOutput(**step(action, self._extras, self._prompt))
