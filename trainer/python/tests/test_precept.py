"""The client against Precept itself, started by what PRECEPT_COMMAND says."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

from precept import FAMILIES, Client, Inline, Item, RefusedError, Registered, Reply, Retry, trl, verl
from precept.rewarder import rewarder
from precept.service import Service

SPEC = """spec short_refund(limit: number) {
  require response has at most {limit} words
  require named: response mentions "refund"
  prefer response ends with "."
}
"""

TEXTS = [
    "The refund is on its way.",
    "No.",
    "The refund, which you asked for last week, is on its way to you now.",
    "Grüße 👩🏽‍🚀 \U00020000: refund done.",
]


class Counting(Client):
    """Says when some answers have come."""

    def __init__(self, *settings: Any, **more: Any) -> None:
        super().__init__(*settings, **more)
        self.answers = 0
        self.some = threading.Event()

    def _scored(self, *request: Any) -> Reply:
        reply = super()._scored(*request)
        self.answers += 1
        if self.answers == 20:
            self.some.set()
        return reply


@unittest.skipUnless(os.environ.get("PRECEPT_COMMAND"), "SKIPPED: PRECEPT_COMMAND does not say how Precept is started")
class PreceptTest(unittest.TestCase):
    service: Service
    client: Client

    @classmethod
    def setUpClass(cls) -> None:
        cls.service = Service()
        cls.service.start()
        cls.addClassCleanup(cls.service.stop)
        cls.client = cls.service.client()
        cls.addClassCleanup(cls.client.close)

    def items(self) -> list[Item]:
        return [Item(text, "Where is my money?", parameters={"limit": 8}) for text in TEXTS]

    def test_rewards(self) -> None:
        reply = self.client.score(self.items(), spec=SPEC)
        assert reply.policy is not None
        self.assertEqual(len(reply.policy.hash), 64)
        for item in reply.items:
            self.assertEqual(tuple(item.reward_components), FAMILIES)
            self.assertEqual(item.status, "ok")
        self.assertEqual([item.accepted for item in reply.items], [True, False, False, True])
        self.assertEqual(reply.items[0].reward, 1.0)
        self.assertEqual([finding.label for finding in reply.items[0].findings if finding.label], ["named"])

    def test_evidence_is_where_it_is_said_to_be(self) -> None:
        scored = self.client.score(self.items(), spec=SPEC).items[3]
        named = next(finding for finding in scored.findings if finding.label == "named")
        self.assertEqual([place.of(TEXTS[3]) for place in named.evidence], ["refund"])

    def test_tokens(self) -> None:
        text = TEXTS[3]
        tokens = [text[start : start + 3] for start in range(0, len(text), 3)] + [""]
        scored = self.client.score_one(Item(text, parameters={"limit": 8}, tokens=tokens), spec=SPEC)
        assert scored.reward is not None and scored.token_rewards is not None
        self.assertEqual(len(scored.token_rewards), len(tokens))
        self.assertAlmostEqual(sum(scored.token_rewards), scored.reward)

    def test_inline_registered_and_mixed_are_the_same(self) -> None:
        items = self.items()
        inline = self.client.score(items, spec=Inline(SPEC))
        self.assertEqual(inline, self.client.score(items, spec=SPEC))
        other = Item("One, two.", spec=Inline('spec other() {\n  forbid response contains ","\n}\n'), id="other")
        mixed = self.client.score([*items, other], spec=Registered(SPEC)).items
        self.assertEqual(mixed[:-1], inline.items)
        self.assertEqual((mixed[-1].accepted, mixed[-1].reward), (False, 0.0))

    def test_a_batch_in_parts_is_the_same_as_a_whole(self) -> None:
        with self.service.client(batch=3) as parts:
            self.assertEqual(parts.score(self.items(), spec=SPEC), self.client.score(self.items(), spec=SPEC))

    def test_rows_of_a_benchmark(self) -> None:
        label = {"instruction_id_list": ["punctuation:no_comma", "length_constraints:number_words"]}
        label["kwargs"] = [{"num_words": None}, {"relation": "at least", "num_words": 2.0}]  # type: ignore[list-item]
        scored = self.client.score([Item("One two", label=label), Item("One, two", label=str([label]))]).items
        self.assertEqual([item.accepted for item in scored], [True, False])

    def test_unscorable_and_what_does_not_fit(self) -> None:
        cut = 'spec thought() {\n  answer after "</think>"\n  require response has at most 9 words\n}\n'
        scored = self.client.score_one(Item("<think> and so on"), spec=cut)
        unfit = self.client.score_one(Item("Yes.", parameters={"limit": "many"}), spec=SPEC)
        for item in (scored, unfit):
            self.assertEqual((item.status, item.reward, any(item.mask.values())), ("unscorable", None, False))
            self.assertTrue(item.reason)

    def test_a_spec_that_does_not_compile(self) -> None:
        with self.assertRaises(RefusedError) as caught:
            self.client.score([Item("one")], spec="spec x() {\n  require response has many words\n}\n")
        self.assertEqual((caught.exception.status, caught.exception.code), (422, "bad-spec"))
        self.assertTrue(caught.exception.problems)

    def test_a_wrong_token(self) -> None:
        with Client(self.service.url, "wrong") as client, self.assertRaises(RefusedError) as caught:
            client.score([Item("one")], spec=SPEC)
        self.assertEqual(caught.exception.status, 401)

    def test_trl_and_verl_get_the_same(self) -> None:
        truth = json.dumps({"spec": SPEC, "parameters": {"limit": 8}})
        function = trl.reward_functions(client=self.client)
        count = len(TEXTS)
        columns: dict[str, Any] = {"ground_truth": [truth] * count, "prompts": ["Q?"] * count, "completions": TEXTS}
        shares = [one(**columns) for one in function]
        sums = [sum(share for share in row if share is not None) for row in zip(*shares, strict=True)]
        rewarder.cache_clear()
        said = {"PRECEPT_URL": self.service.url, "PRECEPT_TOKEN": self.service.token}
        with mock.patch.dict(os.environ, said):
            scores = [verl.compute_score("precept", text, truth, {"question": "Q?"})["score"] for text in TEXTS]
        rewarder.cache_clear()
        for total, score in zip(sums, scores, strict=True):
            self.assertAlmostEqual(total, score)

    def test_the_rungs_of_a_curriculum(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            spec, rungs = Path(folder) / "short.precept", Path(folder) / "rungs.jsonl"
            said = ('task "Say a."', "require response has at most 3 words", 'require response mentions "a"')
            spec.write_text("spec short() {\n" + "\n".join(said) + "\n}\n")
            command = [*self.service._command, "curriculum", str(spec), "--out", str(rungs)]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
            rows = [json.loads(line) for line in rungs.read_text(encoding="utf-8").splitlines()]
        columns: dict[str, Any] = {key: [row[key] for row in rows] for key in ("graph", "parameters", "level")}
        batch: dict[str, Any] = {"prompts": [row["prompt"] for row in rows], "completions": ["Here is a word."] * len(rows)}
        rewards = trl.reward_function(client=self.client)(**batch, **columns)
        by_level = {row["level"]: reward for row, reward in zip(rows, rewards, strict=True) if row["form"] == "prefix"}
        self.assertEqual(by_level, {1: 0.0, 2: 0.5})

    def test_a_service_that_is_killed_and_comes_back_loses_and_doubles_nothing(self) -> None:
        first = Service()
        first.start()
        port = int(first.url.rsplit(":", 1)[1])
        waits: list[float] = []

        def wait(seconds: float) -> None:
            waits.append(seconds)
            time.sleep(seconds)

        client = Counting(first.url, first.token, retry=Retry(tries=200, longest=0.5, pause=wait), batch=16)
        texts = [f"The refund {n} is on its way." * 50 for n in range(2000)]
        items = [Item(text, parameters={"limit": 400}, id=f"r{n}") for n, text in enumerate(texts)]
        second = Service(port=port)
        second.token = first.token

        def kill() -> None:
            client.some.wait(60)
            assert first.pid is not None
            os.killpg(first.pid, signal.SIGKILL)
            first.stop()
            second.start()

        client.score(items[:1], spec=SPEC)
        killer = threading.Thread(target=kill)
        killer.start()
        reply = asyncio.run(client.score_async(items, spec=SPEC))
        killer.join()
        self.addCleanup(second.stop)
        self.addCleanup(client.close)
        self.assertTrue(waits)
        self.assertEqual([item.id for item in reply.items], [item.id for item in items])
        self.assertEqual(client.score(items, spec=SPEC), reply)


if __name__ == "__main__":
    unittest.main()
