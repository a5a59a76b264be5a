"""The adapters under the frameworks' own code, where it is installed; each says aloud where it is not."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import json
import math
import os
import sys
import tempfile
import unittest
import urllib.request
from typing import Any
from unittest import mock

from fake import TOKEN, FakeService
from precept import FAMILIES, Client
from precept.rewarder import rewarder
from precept.service import Service

SPEC = 'spec few(limit: number) {\n  require response has at most {limit} words\n  prefer response mentions "a"\n}\n'


def needs(*modules: str) -> Any:
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    return unittest.skipIf(missing, f"SKIPPED: {', '.join(missing)} is not installed")


class FrameworkTest(unittest.TestCase):
    """Against Precept itself where PRECEPT_COMMAND starts one, else against the service of this process."""

    def setUp(self) -> None:
        self.url, self.token = self.started()
        patch = mock.patch.dict(os.environ, {"PRECEPT_URL": self.url, "PRECEPT_TOKEN": self.token})
        patch.start()
        self.addCleanup(patch.stop)
        rewarder.cache_clear()
        self.addCleanup(rewarder.cache_clear)

    def started(self) -> tuple[str, str]:
        if os.environ.get("PRECEPT_COMMAND"):
            service = Service()
            service.start()
            self.addCleanup(service.stop)
            return service.url, service.token
        fake = FakeService()
        self.addCleanup(fake.stop)
        return fake.url, TOKEN


@needs("torch", "transformers", "trl", "datasets")
class TrlTrainerTest(FrameworkTest):
    """A model of a few thousand weights, which babbles; what counts is that the trainer takes what it is given."""

    def trained(self, **settings: Any) -> list[dict[str, float]]:
        from datasets import Dataset
        from transformers import LlamaConfig, LlamaForCausalLM
        from trl import GRPOConfig, GRPOTrainer

        from precept.trl import reward_functions

        tokenizer = byte_tokenizer()
        shape = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
        model = LlamaForCausalLM(LlamaConfig(vocab_size=len(tokenizer), pad_token_id=0, bos_token_id=1, eos_token_id=2, **shape))
        rows = [
            {"prompt": f"Say {n}.", "ground_truth": json.dumps({"spec": SPEC, "parameters": {"limit": n}})} for n in range(1, 5)
        ]
        with tempfile.TemporaryDirectory() as folder, Client() as client:
            config = GRPOConfig(
                output_dir=folder,
                max_steps=3,
                per_device_train_batch_size=4,
                num_generations=4,
                max_completion_length=24,
                logging_steps=1,
                report_to=[],
                save_strategy="no",
                use_cpu=True,
                bf16=False,
                disable_tqdm=True,
                **settings,
            )
            functions = reward_functions(client=client, max_completion_length=24, eos_token_id=2)
            trainer = GRPOTrainer(
                model=model,
                args=config,
                train_dataset=Dataset.from_list(rows),
                reward_funcs=functions,
                processing_class=tokenizer,
            )
            trainer.train()
            return [entry for entry in trainer.state.log_history if "reward" in entry]

    def test_grpo(self) -> None:
        for entry in self.trained():
            parts = [entry[f"rewards/precept_{family}/mean"] for family in FAMILIES]
            self.assertTrue(math.isfinite(entry["reward"]))
            self.assertTrue(math.isfinite(parts[FAMILIES.index("length")]))
            # The mean of nothing, as this version of TRL writes it.
            self.assertIn(str(parts[FAMILIES.index("language")]), ("nan", "None"))
            self.assertEqual(entry["precept/unscorable"], 0.0)

    def test_gdpo(self) -> None:
        for entry in self.trained(multi_objective_aggregation="normalize_then_sum"):
            self.assertTrue(math.isfinite(entry["reward"]))


def byte_tokenizer() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    specials = ["<pad>", "<bos>", "<eos>"]
    words = specials + sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({word: place for place, word in enumerate(words)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", bos_token="<bos>", eos_token="<eos>")


@needs("tokenizers", "transformers")
class TokenizerTest(unittest.TestCase):
    def test_pieces_of_a_real_tokenizer(self) -> None:
        from precept.tokens import pieces

        tokenizer = byte_tokenizer()
        text = "Grüße 日本 \U0001f680!"
        ids = [*tokenizer(text)["input_ids"], 2]
        self.assertEqual("".join(pieces(tokenizer, ids)), text)
        self.assertEqual(len(pieces(tokenizer, ids)), len(ids))


class Trace:
    """What a task sees of a trace of verifiers, which only its own runs make."""

    last_reply = "Here is a."

    def __init__(self) -> None:
        self.rewards: dict[str, float] = {}
        self.metrics: dict[str, float] = {}

    def record_metrics(self, values: Any) -> None:
        self.metrics.update(values)

    def record_reward(self, name: str, value: float, weight: float = 1.0) -> None:
        self.rewards[name] = value * weight


@needs("verifiers", "pydantic")
class VerifiersTest(FrameworkTest):
    def test_a_task_of_version_1(self) -> None:
        vf = importlib.import_module("verifiers.v1")
        from precept import verifiers

        class Data(vf.TaskData):  # type: ignore[misc,name-defined]
            ground_truth: str

        data = Data(prompt="Say a.", ground_truth=json.dumps({"spec": SPEC, "parameters": {"limit": 3}}))

        class Graded(vf.Task):  # type: ignore[misc,name-defined]
            @vf.reward()  # type: ignore[untyped-decorator]
            async def precept(self, task: Any, trace: Any) -> Any:
                return await verifiers.reward(task, trace)

            @vf.metric()  # type: ignore[untyped-decorator]
            async def numbers(self, task: Any, trace: Any) -> Any:
                return await verifiers.metrics(task, trace)

        trace = Trace()
        asyncio.run(Graded(data).score(trace))
        self.assertEqual(set(trace.rewards), {f"precept_{family}" for family in FAMILIES})
        self.assertEqual(trace.metrics["precept_scorable"], 1.0)
        self.assertGreater(sum(trace.rewards.values()), 0.0)


@needs("nemo_gym")
@unittest.skipUnless(os.environ.get("PRECEPT_COMMAND"), "SKIPPED: PRECEPT_COMMAND starts no service that speaks as NeMo-Gym's do")
class NemoGymTest(FrameworkTest):
    """Its own models write what is asked and read what is answered."""

    def asked(self, path: str, body: str) -> bytes:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(self.url + path, body.encode(), headers)) as reply:
            return bytes(reply.read())

    def verified(self, text: str, **limits: int) -> Any:
        server = importlib.import_module("nemo_gym.base_resources_server")
        types = importlib.import_module("nemo_gym.openai_utils")

        class Row(server.BaseVerifyRequest):  # type: ignore[misc,name-defined]
            verifier_metadata: dict[str, Any]

        class Verified(server.BaseVerifyResponse):  # type: ignore[misc,name-defined]
            verifier_metadata: dict[str, Any]
            reward_components: dict[str, float]

        content = types.NeMoGymResponseOutputText(annotations=[], text=text)
        response = types.NeMoGymResponse(
            id="r",
            created_at=0,
            model="m",
            object="response",
            output=[types.NeMoGymResponseOutputMessage(id="o", content=[content])],
            parallel_tool_calls=False,
            tool_choice="none",
            tools=[],
        )
        params = types.NeMoGymResponseCreateParamsNonStreaming(input="Say a.")
        row = Row(responses_create_params=params, response=response, verifier_metadata={"spec": SPEC, "parameters": limits})
        return Verified.model_validate_json(self.asked("/verify", row.model_dump_json(exclude_none=True)))

    def test_verify(self) -> None:
        held, failed = self.verified("Here is a.", limit=3), self.verified("Here is one that is too long.", limit=3)
        self.assertEqual(held.reward, 1.0)
        self.assertLess(failed.reward, held.reward)
        self.assertEqual(set(held.reward_components), set(failed.reward_components))
        for reply in (held, failed):
            self.assertAlmostEqual(sum(reply.reward_components.values()), reply.reward, places=9)
        self.assertEqual(failed.response.output[0].content[0].text, "Here is one that is too long.")

    def test_aggregate_metrics(self) -> None:
        types = importlib.import_module("nemo_gym.config_types")
        rows = [{"_ng_task_index": 0, "reward": 1.0}, {"_ng_task_index": 1, "reward": 0.5}]
        body = types.AggregateMetricsRequest(verify_responses=rows).model_dump_json()
        metrics = types.AggregateMetrics.model_validate_json(self.asked("/aggregate_metrics", body))
        self.assertEqual(len(metrics.group_level_metrics), 2)
        self.assertAlmostEqual(metrics.key_metrics["mean/reward"], 0.75)


@needs("skyrl_gym", "pandas")
class SkyRlTest(FrameworkTest):
    def test_the_environment(self) -> None:
        gym = importlib.import_module("skyrl_gym")
        register = importlib.import_module("skyrl_gym.envs.registration").register
        register(id="precept", entry_point="precept.skyrl:PreceptEnv")
        truth = json.dumps({"spec": SPEC, "parameters": {"limit": 3}})
        env = gym.make("precept", env_config={}, extras={"reward_spec": {"ground_truth": truth}})
        env.init([{"role": "user", "content": "Say a."}])
        step = env.step("Here is a.")
        self.assertTrue(step["done"])
        self.assertGreater(step["reward"], 0.0)
        self.assertEqual(step["metadata"]["precept_scorable"], 1.0)


@needs("openrlhf", "torch", "aiohttp")
class OpenRlhfTest(FrameworkTest):
    def test_the_file_is_loaded_and_asked(self) -> None:
        from precept import openrlhf

        executor = importlib.import_module("openrlhf.utils.agent").SingleTurnAgentExecutor(openrlhf.__file__)
        truth = json.dumps({"spec": SPEC, "parameters": {"limit": 3}})
        ask = executor._fetch_rewards_via_func(["Say a.Here is a.<|im_end|>"], ["Say a."], [truth])
        (answer,) = asyncio.run(ask)
        self.assertEqual(tuple(answer["rewards"].shape), (1,))
        self.assertGreater(answer["rewards"].item(), 0.0)
        self.assertEqual(len(answer["extra_logs"]), 3 + 2 * len(FAMILIES))
        self.assertEqual({tuple(value.shape) for value in answer["extra_logs"].values()}, {(1,)})


@needs("swift", "torch")
class SwiftTest(FrameworkTest):
    def test_the_orms_are_registered(self) -> None:
        try:
            registered = importlib.import_module("swift.rewards").orms
        except ImportError as missing:
            raise unittest.SkipTest(f"SKIPPED: swift lacks {missing.name}") from missing
        from precept import ms_swift

        importlib.reload(ms_swift)
        truth = json.dumps({"spec": SPEC, "parameters": {"limit": 3}})
        whole, parts = registered["precept"](args=None), [registered[f"precept_{family}"](args=None) for family in FAMILIES]
        columns = {"ground_truth": [truth] * 2, "messages": [[{"role": "user", "content": "Say a."}]] * 2}
        rewards = whole(["Here is a.", "b c d e f"], **columns)
        shares = [part(["Here is a.", "b c d e f"], **columns) for part in parts]
        for place, reward in enumerate(rewards):
            self.assertAlmostEqual(sum(share[place] for share in shares), reward)


@needs("verl", "torch", "tensordict", "ray")
class VerlTest(FrameworkTest):
    def batch(self, texts: list[str]) -> tuple[Any, Any]:
        import numpy
        import torch

        protocol = importlib.import_module("verl").DataProto
        tokenizer = byte_tokenizer()
        room = 40
        ids = [[*tokenizer(text)["input_ids"], 2] for text in texts]
        responses = torch.tensor([row + [0] * (room - len(row)) for row in ids])
        prompts = torch.ones((len(texts), 3), dtype=torch.long)
        mask = torch.cat([torch.ones_like(prompts), (responses != 0).long()], dim=1)
        truth = json.dumps({"spec": SPEC, "parameters": {"limit": 3}})
        columns = {
            "data_source": ["precept"] * len(texts),
            "reward_model": [{"style": "rule", "ground_truth": truth}] * len(texts),
            "raw_prompt": [[{"role": "user", "content": "Say a."}]] * len(texts),
            "extra_info": [{"index": n} for n in range(len(texts))],
        }
        held = {}
        for name, values in columns.items():
            held[name] = numpy.empty(len(texts), dtype=object)
            held[name][:] = values
        tensors = {"prompts": prompts, "responses": responses, "attention_mask": mask}
        return protocol.from_dict(tensors=tensors, non_tensors=held), tokenizer

    def test_managers(self) -> None:
        from precept import verl

        data, tokenizer = self.batch(["Here is a.", "one two three four five", "Grüße, a!"])
        naive = importlib.import_module("verl.experimental.reward_loop.reward_manager.naive").NaiveRewardManager
        managers = {
            "function": naive(None, tokenizer, verl.compute_score_async),
            "manager": verl.RewardManager(None, tokenizer, None),
            "tokens": verl.TokenRewardManager(None, tokenizer, None),
        }
        got = {
            name: [manager.loop.run_until_complete(manager.run_single(data[n : n + 1])) for n in range(len(data))]
            for name, manager in managers.items()
        }
        rewards = {name: [one["reward_score"] for one in answers] for name, answers in got.items()}
        self.assertEqual(rewards["function"], rewards["manager"])
        for whole, tokens in zip(rewards["manager"], rewards["tokens"], strict=True):
            self.assertAlmostEqual(whole, math.fsum(tokens))
        keys = {tuple(one["reward_extra_info"]) for one in got["manager"]}
        self.assertEqual(len(keys), 1)
        assembled = type(managers["tokens"]).assemble_rm_scores(data, rewards["tokens"])
        self.assertEqual(tuple(assembled.shape), (3, 40))
        for row, whole in zip(assembled.sum(dim=1).tolist(), rewards["manager"], strict=True):
            self.assertAlmostEqual(row, whole, places=5)

    def test_verl_finds_them_by_name(self) -> None:
        load = importlib.import_module("verl.utils.import_utils").load_extern_object
        self.assertTrue(callable(load("pkg://precept.verl", "compute_score")))
        self.assertTrue(callable(load("pkg://precept.verl", "RewardManager")))
        verl = sys.modules["precept.verl"]
        assert verl.__file__ is not None
        self.assertTrue(callable(load(verl.__file__, "compute_score_async")))


if __name__ == "__main__":
    unittest.main()
