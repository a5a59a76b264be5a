"""What each framework is given, in the shape that it documents."""

from __future__ import annotations

import asyncio
import json
import math
import os
import pickle
import sys
import types
import unittest
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from unittest import mock

from fake import SPEC, TOKEN, FakeService, busy
from precept import (
    FAMILIES,
    Client,
    Item,
    PreceptError,
    RefusedError,
    Retry,
    UnreachableError,
    UnscorableError,
    ms_swift,
    open_instruct,
    openrlhf,
    skyrl,
    slime,
    trl,
    verifiers,
    verl,
)
from precept.rewarder import Rewarder, numbers, rewarder
from precept.rows import conversation, grouped, row_item, truth_item
from precept.tokens import pieces
from precept.wire import Registered

TRUTH = json.dumps({"spec": SPEC, "parameters": {"limit": 3}})
UNSCORABLE = "<think> never closed"


def at_once(seconds: float) -> None:
    """Waits are the client's tests' affair."""


class AdapterTest(unittest.TestCase):
    def setUp(self) -> None:
        self.service = FakeService()
        self.addCleanup(self.service.stop)
        said = {"PRECEPT_URL": self.service.url, "PRECEPT_TOKEN": TOKEN}
        patch = mock.patch.dict(os.environ, said)
        patch.start()
        self.addCleanup(patch.stop)
        for cached in (rewarder, ms_swift._shared):
            cached.cache_clear()
        self.client = Client(retry=Retry(tries=2, pause=at_once))
        self.addCleanup(self.client.close)

    def requests(self) -> list[dict[str, Any]]:
        return [body for _, path, _, body in self.service.asked if path == "/v1/score"]


class TrlTest(AdapterTest):
    def call(self, function: trl.RewardFunction, completions: list[Any], **columns: Any) -> list[float | None]:
        prompts = columns.pop("prompts", ["Why?"] * len(completions))
        ids = columns.pop("completion_ids", [[1, 2]] * len(completions))
        return function(prompts=prompts, completions=completions, completion_ids=ids, trainer_state=object(), **columns)

    def test_one_function_for_each_family_and_one_request_for_all(self) -> None:
        functions = trl.reward_functions(SPEC, client=self.client)
        self.assertEqual([function.__name__ for function in functions], [f"precept_{family}" for family in FAMILIES])
        completions = ["one two", "a refund", UNSCORABLE]
        columns = [self.call(function, completions, difficulty=[1, 2, 3]) for function in functions]
        self.assertEqual(len(self.requests()), 1)
        rows = list(zip(*columns, strict=True))
        self.assertEqual([sum(share for share in row if share is not None) for row in rows[:2]], [0.1, 0.35])
        self.assertEqual(rows[2], (None,) * len(FAMILIES))
        self.assertEqual([share is None for share in rows[0]], [family != "length" for family in FAMILIES])
        self.assertNotIn("difficulty", self.requests()[0]["items"][0])

    def test_another_batch_is_another_request(self) -> None:
        function = trl.reward_function(SPEC, client=self.client)
        self.assertEqual(self.call(function, ["one"]), [0.05])
        self.assertEqual(self.call(function, ["one two"]), [0.1])
        self.assertEqual(self.call(function, ["one two"], ground_truth=[TRUTH]), [0.1])
        self.assertEqual(len(self.requests()), 3)

    def test_family_scores_for_gdpo(self) -> None:
        function = trl.reward_functions(SPEC, client=self.client, families=["keywords"], value="score")[0]
        self.assertEqual(self.call(function, ["a refund", "none"]), [0.5, None])

    def test_an_empty_batch(self) -> None:
        for function in trl.reward_functions(SPEC, client=self.client):
            self.assertEqual(self.call(function, []), [])

    def test_rows_bring_their_specs(self) -> None:
        function = trl.reward_function(client=self.client)
        other = json.dumps({"spec": "spec other() {}", "parameters": {}})
        self.call(function, ["one", "two", "three"], ground_truth=[TRUTH, TRUTH, other])
        items = self.requests()[0]["items"]
        self.assertEqual([item["spec"] for item in items], [SPEC, SPEC, "spec other() {}"])
        self.assertEqual(items[0]["parameters"], {"limit": 3})
        self.assertEqual([items[0]["group"] == item["group"] for item in items], [True, True, False])

    def test_rows_of_a_benchmark(self) -> None:
        function = trl.reward_function(client=self.client)
        ids = [["punctuation:no_comma"], ["length_constraints:number_words"]]
        arguments = [[{"num_words": None}], [{"num_words": 5.0}]]
        self.call(function, ["one", "two"], instruction_id_list=ids, kwargs=arguments)
        self.assertEqual(
            [item["label"] for item in self.requests()[0]["items"]],
            [{"instruction_id_list": one, "kwargs": two} for one, two in zip(ids, arguments, strict=True)],
        )

    def test_conversations(self) -> None:
        function = trl.reward_function(SPEC, client=self.client)
        ask = [{"role": "user", "content": "Where?"}]
        call = {"role": "assistant", "content": None, "tool_calls": [{"function": {"name": "look", "arguments": "{}"}}]}
        end = {"role": "assistant", "content": "a refund"}
        got = self.call(function, [[end], [call, {"role": "tool", "content": "no"}, end]], prompts=[ask, ask])
        self.assertEqual(got, [0.35, 0.35])
        first, second = self.requests()[0]["items"]
        self.assertEqual((first["response"], first["messages"]), ("a refund", ask))
        self.assertEqual([message["role"] for message in second["messages"]], ["user", "assistant", "tool", "assistant"])
        self.assertNotIn("response", second)

    def test_a_completion_that_fills_its_room_was_cut(self) -> None:
        function = trl.reward_function(SPEC, client=self.client, max_completion_length=3, eos_token_id=9)
        self.call(function, ["a", "b", "c"], completion_ids=[[1, 2, 3], [1, 2, 9], [1, 2]])
        self.assertEqual([item.get("finish_reason") for item in self.requests()[0]["items"]], ["length", None, None])

    def test_unequal_lengths_are_refused(self) -> None:
        function = trl.reward_function(SPEC, client=self.client)
        with self.assertRaises(PreceptError):
            self.call(function, ["one", "two"], prompts=["one"])
        with self.assertRaisesRegex(PreceptError, "limit"):
            self.call(function, ["one", "two"], limit=[1])

    def test_no_such_family(self) -> None:
        with self.assertRaisesRegex(PreceptError, "no such family: tone"):
            trl.reward_functions(SPEC, client=self.client, families=["tone"])

    def test_trouble_is_an_error_once_and_asked_again_the_next_time(self) -> None:
        function = trl.reward_function(SPEC, client=self.client)
        self.service.faults = [busy("0"), busy("0")]
        with self.assertRaises(UnreachableError):
            self.call(function, ["one"])
        self.assertEqual(self.call(function, ["one"]), [0.05])

    def test_metrics_are_logged_by_the_first_function_only(self) -> None:
        logged: list[tuple[str, float]] = []
        for function in trl.reward_functions(SPEC, client=self.client):
            self.call(function, ["one", UNSCORABLE], log_metric=lambda name, value: logged.append((name, value)))
        self.assertEqual(logged, [("precept/unscorable", 0.5), ("precept/accepted", 1.0)])

    def test_functions_travel_to_other_processes(self) -> None:
        functions = pickle.loads(pickle.dumps(trl.reward_functions(SPEC, client=self.client, families=["length", "tools"])))
        self.assertEqual([self.call(function, ["one two"]) for function in functions], [[0.1], [None]])
        self.assertEqual(len(self.requests()), 1)


class VerlTest(AdapterTest):
    def test_the_keys_are_the_same_for_all_and_none_is_none(self) -> None:
        with self.assertLogs("precept", "WARNING") as logged:
            answers = [verl.compute_score("precept", text, TRUTH, {"index": 0}) for text in ("one two", "a refund", UNSCORABLE)]
        self.assertIn("the thinking was never closed", logged.output[0])
        self.assertEqual(len({tuple(answer) for answer in answers}), 1)
        self.assertNotIn("reward", answers[0])
        for answer in answers:
            self.assertTrue(all(isinstance(value, float) and math.isfinite(value) for value in answer.values()))
            self.assertAlmostEqual(sum(answer[f"precept_{family}"] for family in FAMILIES), answer["score"])
        self.assertEqual([answer["score"] for answer in answers], [0.1, 0.35, 0.0])
        self.assertEqual([answer["precept_scorable"] for answer in answers], [1.0, 1.0, 0.0])

    def test_unscorable_as_it_is_said(self) -> None:
        with self.assertLogs("precept"):
            self.assertEqual(verl.compute_score("precept", UNSCORABLE, TRUTH, unscorable="-1")["score"], -1.0)
        with self.assertRaises(UnscorableError):
            verl.compute_score("precept", UNSCORABLE, TRUTH, unscorable="raise")
        with self.assertRaises(PreceptError):
            verl.compute_score("precept", UNSCORABLE, TRUTH, unscorable="whatever")

    def test_thousands_of_coroutines_make_few_requests(self) -> None:
        async def all_of_them() -> list[dict[str, float]]:
            calls = (verl.compute_score_async("precept", "word " * (n % 9), TRUTH, {}) for n in range(1000))
            return list(await asyncio.gather(*calls))

        answers = asyncio.run(all_of_them())
        self.assertEqual([answer["score"] for answer in answers], [0.5 * (n % 9) / 10 for n in range(1000)])
        self.assertLess(len(self.requests()), 60)
        self.assertEqual(self.service.work, 1000)

    def test_threads_too(self) -> None:
        with ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(lambda n: verl.compute_score("precept", "word " * (n % 9), TRUTH)["score"], range(100)))
        self.assertEqual(answers, [0.5 * (n % 9) / 10 for n in range(100)])

    def test_the_older_batch_manager(self) -> None:
        got = verl.compute_score_batch(["p"] * 2, ["one", "a refund"], [TRUTH] * 2, [{}, {}], rollout=1)
        self.assertEqual([answer["score"] for answer in got], [0.05, 0.35])
        self.assertEqual(verl.compute_score_batch([], [], [], []), [])

    def test_one_that_is_refused_takes_no_other_with_it(self) -> None:
        ask = Rewarder(self.client)
        futures = [ask.submit(truth_item(Item("one"), {"spec_id": "lost"})), ask.submit(truth_item(Item("one two"), TRUTH))]
        with self.assertRaises(RefusedError):
            futures[0].result(10)
        self.assertEqual(futures[1].result(10).reward, 0.1)


class OthersTest(AdapterTest):
    def test_openrlhf(self) -> None:
        fake_torch = types.SimpleNamespace(tensor=lambda values, dtype=None: values, float32="float32")
        with mock.patch.dict(sys.modules, {"torch": fake_torch}):
            got = openrlhf.reward_func(["Q?a refund<|im_end|>\n", "Q?one</s>"], ["Q?", "Q?"], [TRUTH, TRUTH])
            empty = openrlhf.reward_func([], [], [])
        self.assertEqual((got["rewards"], got["scores"]), ([0.35, 0.05], [1.0, 1.0]))
        self.assertEqual(got["extra_logs"]["precept_keywords"], [0.25, 0.0])
        self.assertEqual(empty, {"rewards": [], "scores": [], "extra_logs": {}})
        sent = [item for body in self.requests() for item in body["items"]]
        self.assertEqual(sorted((item["prompt"], item["response"]) for item in sent), [("Q?", "a refund"), ("Q?", "one")])

    def test_what_ends_a_query_is_no_response(self) -> None:
        self.assertEqual(openrlhf.response_of("Q?Tea.<|eot_id|></s>", "Q?"), "Tea.")
        self.assertEqual(openrlhf.response_of("Q?Tea. \n", "Q?"), "Tea. \n")
        self.assertEqual(openrlhf.response_of("Tea.", "Q?"), "Tea.")

    def test_slime(self) -> None:
        def sample(response: str) -> Any:
            status = types.SimpleNamespace(value="truncated")
            return types.SimpleNamespace(
                prompt="Q?", response=response, label=TRUTH, metadata={"id": 1}, group_index=0, status=status
            )

        self.assertEqual(asyncio.run(slime.custom_rm(None, sample("a refund"))), 0.35)
        self.assertEqual(self.requests()[0]["items"][0]["finish_reason"], "length")
        with self.assertLogs("precept"):
            group = asyncio.run(slime.custom_rm(None, [sample("one two"), sample(UNSCORABLE), sample("one")]))
        self.assertEqual(group, [0.1, 0.15000000000000002 / 2, 0.05])
        with self.assertRaises(UnscorableError):
            asyncio.run(slime.custom_rm(None, sample(UNSCORABLE)))
        self.assertEqual(asyncio.run(slime.custom_rm(None, [])), [])

    def test_verifiers(self) -> None:
        @dataclass
        class Task:
            prompt_text: str
            answer: str

        task = Task("Q?", TRUTH)
        trace = types.SimpleNamespace(last_reply="a refund")
        shares = asyncio.run(verifiers.reward(task, trace))
        self.assertEqual((tuple(shares), sum(shares.values())), (tuple(f"precept_{family}" for family in FAMILIES), 0.35))
        with self.assertRaises(UnscorableError):
            asyncio.run(verifiers.reward(task, types.SimpleNamespace(last_reply=UNSCORABLE)))
        self.assertEqual(asyncio.run(verifiers.metrics(task, trace))["precept_n_applicable"], 2.0)

    def test_verifiers_of_old(self) -> None:
        functions, state = verifiers.reward_functions(), {"turn": 1}
        prompt, completion = [{"role": "user", "content": "Q?"}], [{"role": "assistant", "content": "a refund"}]
        shares = [asyncio.run(f(prompt=prompt, completion=completion, answer=TRUTH, state=state, info={})) for f in functions]
        self.assertEqual(sum(shares), 0.35)
        self.assertEqual(len(self.requests()), 1)

    def test_ms_swift(self) -> None:
        registered = ms_swift.orms()
        self.assertEqual(tuple(registered), ("precept", *(f"precept_{family}" for family in FAMILIES)))
        chats = [
            [{"role": "user", "content": "Q?"}, {"role": "assistant", "content": text}]
            for text in ("one", "a refund", UNSCORABLE)
        ]
        completions = ["one", "a refund", UNSCORABLE]
        columns = {"messages": chats, "ground_truth": [TRUTH] * 3, "trainer_state": None}
        with self.assertLogs("precept"):
            whole = registered["precept"](args=None)(completions, **columns)
            parts = [registered[f"precept_{family}"]()(completions, **columns) for family in FAMILIES]
        self.assertEqual(whole[:2], [0.05, 0.35])
        self.assertAlmostEqual(whole[2], 0.2)
        for place, total in enumerate(whole):
            self.assertAlmostEqual(sum(part[place] for part in parts), total)
        self.assertEqual(len(self.requests()), 1)

    def test_skyrl(self) -> None:
        class Letters:
            def decode(self, token_ids: Any, skip_special_tokens: bool = False) -> str:
                return "".join(chr(one) for one in token_ids if one > 0)

        ids = [[*map(ord, "a refund"), 0], [*map(ord, UNSCORABLE), 0], []]
        with self.assertLogs("precept"):
            rewards = skyrl.token_rewards(Letters(), ids, [{"reward_spec": {"ground_truth": TRUTH}}] * 3, ["Q?"] * 3)
        self.assertEqual([len(one) for one in rewards], [len(one) for one in ids])
        self.assertAlmostEqual(sum(rewards[0]), 0.35)
        self.assertAlmostEqual(sum(rewards[1]), 0.175)
        step = skyrl.step("a refund", {"reward_spec": {"ground_truth": TRUTH}}, [{"role": "user", "content": "Q?"}])
        self.assertEqual((step["reward"], step["done"], step["observations"]), (0.35, True, []))

    def test_open_instruct(self) -> None:
        @dataclass
        class VerificationResult:
            score: float
            cost: float = 0.0
            reasoning: str | None = None

        class VerifierFunction:
            def __init__(self, name: str, weight: float = 1.0, verifier_config: Any = None) -> None:
                self.name, self.weight = name, weight

        documented = types.ModuleType("open_instruct.ground_truth_utils")
        vars(documented).update(VerificationResult=VerificationResult, VerifierFunction=VerifierFunction)
        modules = {"open_instruct": types.ModuleType("open_instruct"), "open_instruct.ground_truth_utils": documented}
        open_instruct._verifier.cache_clear()
        self.addCleanup(open_instruct._verifier.cache_clear)
        with mock.patch.dict(sys.modules, modules):
            verifier = open_instruct.PreceptVerifier()
            self.assertIn(type(verifier), VerifierFunction.__subclasses__())
            label = "[{'instruction_id': ['punctuation:no_comma'], 'kwargs': [None]}]"
            self.assertEqual(verifier([], "a refund", label, query="Q?").score, 0.35)
            with self.assertLogs("precept"):
                self.assertEqual(asyncio.run(verifier.async_call([], UNSCORABLE, label)).score, 0.0)
        self.assertEqual(self.requests()[0]["items"][0]["label"], label)


class RowsTest(unittest.TestCase):
    def test_ground_truths_of_all_kinds(self) -> None:
        graph = {"format": "precept-graph/1", "spec": "small", "statements": []}
        ids = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
        item = Item("one")
        self.assertEqual(truth_item(item, TRUTH).spec, Registered(SPEC))
        self.assertEqual(truth_item(item, TRUTH).parameters, {"limit": 3})
        self.assertEqual(truth_item(item, SPEC).spec, Registered(SPEC))
        self.assertEqual(truth_item(item, json.dumps(graph)).spec, Registered(json.dumps(graph)))
        self.assertEqual(truth_item(item, {"spec": graph}).spec, Registered(json.dumps(graph, separators=(",", ":"))))
        self.assertEqual(truth_item(item, {**graph, "task": None}).spec, truth_item(item, {"spec": graph}).spec)
        self.assertEqual(truth_item(item, ids).label, ids)
        self.assertEqual(truth_item(item, json.dumps([ids])).label, json.dumps([ids]))
        self.assertEqual(truth_item(item, {"style": "rule", "ground_truth": TRUTH}), truth_item(item, TRUTH))
        self.assertEqual(truth_item(item, None), item)
        with self.assertRaises(PreceptError):
            truth_item(item, 5)
        with self.assertRaisesRegex(PreceptError, "among answer"):
            truth_item(item, '{"answer": 5}')

    def test_columns(self) -> None:
        row = {"reward_model": {"style": "rule", "ground_truth": TRUTH}, "parameters": {"a": None, "b": 1}, "other": object()}
        item = row_item(Item("one"), row)
        self.assertEqual((item.spec, item.parameters), (Registered(SPEC), {"b": 1, "limit": 3}))
        self.assertEqual(row_item(Item("one"), {"ground_truth": None, "group": None}), Item("one"))
        self.assertEqual(row_item(Item("one"), {"group": "g"}).group, "g")

    def test_groups(self) -> None:
        a, b, c = grouped([conversation(Item(), "P", "x"), conversation(Item(), "P", "y"), conversation(Item(), "Q", "x")])
        self.assertEqual((a.group, a.group == c.group), (b.group, False))

    def test_numbers(self) -> None:
        self.assertEqual(numbers([], [], "raise"), [])


class TokensTest(unittest.TestCase):
    def test_pieces_make_up_the_text(self) -> None:
        text = "Grüße, 日本 \U0001f680!"

        class Bytes:
            """A token for each byte, as byte-level vocabularies fall back to; 0 is special."""

            def decode(self, token_ids: Any, skip_special_tokens: bool = False) -> str:
                return bytes(one for one in token_ids if one).decode(errors="replace")

        ids = [*text.encode(), 0]
        got = pieces(Bytes(), ids)
        self.assertEqual((len(got), "".join(got)), (len(ids), text))
        self.assertEqual([piece for piece in got if piece], list(text))
        self.assertEqual(pieces(Bytes(), []), [])
        broken = pieces(Bytes(), [*b"ok ", 0xE6, 0x97])
        self.assertEqual((len(broken), "".join(broken)), (5, "ok \ufffd"))


if __name__ == "__main__":
    unittest.main()
