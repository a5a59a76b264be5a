"""The recipes under the frameworks' own loading of their settings, where it is installed; each says aloud where it is not."""

from __future__ import annotations

import ast
import asyncio
import importlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest import mock

from precept import Item, Scored, Service
from precept.client import Client
from test_frameworks import FrameworkTest, byte_tokenizer, needs

RECIPES = Path(__file__).resolve().parents[2] / "recipes"
CHAT = "{% for message in messages %}{{ message.content }}{% endfor %}"


@needs("verl", "hydra", "ray", "torch", "transformers")
class VerlRecipeTest(FrameworkTest):
    def config(self, *more: str) -> Any:
        hydra, validate = importlib.import_module("hydra"), importlib.import_module("verl.utils.config").validate_config
        wants = importlib.import_module("verl.trainer.ppo.utils")
        folder = RECIPES / "verl_grpo"
        said = {"RECIPE": str(folder), "MODEL": str(self.model()), "PRECEPT_TOKEN_FILE": "token"}
        patch = mock.patch.dict(os.environ, said)
        patch.start()
        self.addCleanup(patch.stop)
        with hydra.initialize_config_dir(str(folder), version_base=None):
            config = hydra.compose("grpo", list(more))
        importlib.import_module("verl.utils.config").omega_conf_to_dataclass(config.algorithm)
        validate(config, wants.need_reference_policy(config), wants.need_critic(config))
        return config

    def model(self) -> Path:
        """A folder with the settings of a model, which is all that is read of it here."""
        from transformers import LlamaConfig

        folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, folder)
        LlamaConfig(hidden_size=32, num_hidden_layers=1, num_attention_heads=2).save_pretrained(folder)
        return folder

    def test_verl_takes_the_settings_and_asks_the_service(self) -> None:
        config = self.config()
        self.assertEqual(config.ray_kwargs.ray_init.runtime_env.env_vars.PRECEPT_URL, self.url)
        reward = importlib.import_module("verl.trainer.ppo.reward").get_custom_reward_fn(config)
        row = self.rows(config)[0]
        self.assertEqual(row["data_source"], "precept")
        asked = reward("precept", "Come at nine on Monday.", row["reward_model"]["ground_truth"], {})
        self.assertGreater(asyncio.run(asked)["score"], 0.0)

    def test_the_rewards_of_families_for_gdpo(self) -> None:
        config = self.config(
            "algorithm.adv_estimator=gdpo",
            "reward.reward_manager.name=gdpo",
            "+algorithm.gdpo_reward_keys=[precept_length,precept_structure,precept_keywords,precept_position,precept_casing]",
        )
        self.assertEqual(len(config.algorithm.gdpo_reward_keys), 5)

    def test_verl_reads_the_curriculum(self) -> None:
        self.assertEqual(len(self.rows(self.config())), 240)

    def rows(self, config: Any) -> Any:
        tokenizer = byte_tokenizer()
        tokenizer.chat_template = CHAT
        read = importlib.import_module("verl.utils.dataset.rl_dataset").RLHFDataset
        return read(config.data.train_files, tokenizer, config.data)


@needs("openrlhf", "ray", "datasets")
class OpenRlhfRecipeTest(unittest.TestCase):
    """The script runs a stand-in for python, which shows what it was given; that goes through OpenRLHF's own command line."""

    def test_openrlhf_takes_the_command(self) -> None:
        words = self.words({"PRECEPT_URL": "http://127.0.0.1:8710", "PRECEPT_TOKEN": "t", "MODEL": "model", "OUT": "out"})
        self.assertEqual(words[:2], ["-m", "openrlhf.cli.train_ppo_ray"])
        args = self.parsed(words[2:])
        self.assertEqual(args.reward.remote_url, ["http://127.0.0.1:8710/t/t/get_reward"])
        self.assertEqual(args.algo.advantage.estimator, "group_norm")

    def test_openrlhf_reads_the_curriculum(self) -> None:
        prepared = importlib.import_module("openrlhf.datasets.prompts_dataset").preprocess_data
        load = importlib.import_module("datasets").load_dataset
        with tempfile.TemporaryDirectory() as cache:
            file = str(RECIPES / "openrlhf" / "train.parquet")
            rows = load("parquet", data_files=file, cache_dir=cache)["train"]
            tokenizer = byte_tokenizer()
            tokenizer.chat_template = CHAT
            prompt, label = prepared(rows[0], None, "prompt", "reward_model", tokenizer.apply_chat_template)
        self.assertIn("Requirements:", prompt)
        self.assertIn("precept-graph/1", label["ground_truth"])

    def words(self, environment: dict[str, str]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            shown = Path(folder) / "python"
            shown.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
            shown.chmod(0o755)
            path = f"{folder}{os.pathsep}{os.environ['PATH']}"
            script = str(RECIPES / "openrlhf" / "train.sh")
            said = subprocess.run([script], env={**environment, "PATH": path}, capture_output=True, text=True, check=True)
        return said.stdout.splitlines()

    def parsed(self, words: list[str]) -> Any:
        """What OpenRLHF's main block makes of a command line, with ``train`` to catch what it ends in."""
        spec = importlib.util.find_spec("openrlhf.cli.train_ppo_ray")
        assert spec is not None and spec.origin is not None
        tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
        (main,) = [node for node in tree.body if isinstance(node, ast.If)]
        caught: list[Any] = []
        names = {"train": caught.append, **{name: importlib.import_module(name) for name in ("argparse", "os")}}
        names["datetime"] = importlib.import_module("datetime").datetime
        with mock.patch.object(sys, "argv", ["train_ppo_ray", *words]):
            exec(compile(ast.Module(main.body, []), spec.origin, "exec"), names)
        return caught[0]


@unittest.skipUnless(os.environ.get("PRECEPT_COMMAND"), "SKIPPED: PRECEPT_COMMAND starts no service of which there can be two")
@unittest.skipUnless(shutil.which("haproxy"), "SKIPPED: haproxy is not installed")
class ReplicasTest(unittest.TestCase):
    """Two services behind the address of the recipe, of which one is killed while both are asked."""

    def test_a_replica_that_is_killed_loses_nothing(self) -> None:
        items = [Item("word " * (place % 90)) for place in range(4_000)]
        spec = "spec short {\n  require response has at most 40 words\n}\n"
        first, second = Service(), Service()
        second.token = first.token
        with first, second, first.client() as client:
            alone = client.score(items, spec=spec, policy="dense").items
            url = self.proxied(first, second)
            with Client(url, first.token, batch=50, connections=8) as through, ThreadPoolExecutor(1) as thread:
                asked = thread.submit(self.rewards, through, items, spec)
                assert first.pid is not None
                os.killpg(first.pid, 9)
                rewards = asked.result()
        self.assertEqual(rewards, [one.reward for one in alone])

    def rewards(self, client: Client, items: list[Item], spec: str) -> list[float | None]:
        scored: tuple[Scored, ...] = client.score(items, spec=spec, policy="dense").items
        return [one.reward for one in scored]

    def proxied(self, *services: Service) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{probe.getsockname()[1]}"
        replicas = {f"PRECEPT_REPLICA_{n}": service.url.removeprefix("http://") for n, service in enumerate(services, 1)}
        command = ["haproxy", "-q", "-f", str(RECIPES / "replicas" / "haproxy.cfg")]
        process = subprocess.Popen(command, env={**os.environ, "PRECEPT_BIND": address, **replicas})
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        with Client(f"http://{address}") as client:
            while not client.ready():
                self.assertIsNone(process.poll())
        return f"http://{address}"
