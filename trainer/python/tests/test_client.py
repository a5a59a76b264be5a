"""What the client does, whatever the network does."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import pickle
import unittest
from unittest import mock

from fake import SPEC, TOKEN, FakeService, Handler, breaks_off, busy, drops, drops_after_work, forgets, hangs
from precept import (
    FAMILIES,
    ById,
    Client,
    Inline,
    Item,
    Place,
    PreceptError,
    ProtocolError,
    RefusedError,
    Registered,
    Retry,
    UnreachableError,
)
from precept.batches import batches
from precept.wire import read_reply


class ClientTest(unittest.TestCase):
    def setUp(self) -> None:
        self.service = FakeService()
        self.addCleanup(self.service.stop)
        self.waits: list[float] = []
        self.retry = Retry(tries=6, pause=self.waits.append, draw=lambda low, high: high)
        self.client = Client(self.service.url, TOKEN, retry=self.retry, timeout=5.0)
        self.addCleanup(self.client.close)

    def rewards(self, *responses: str) -> list[float | None]:
        return [item.reward for item in self.client.score([Item(text) for text in responses], spec=SPEC).items]

    def test_scores_in_order_with_fixed_families_that_sum_to_the_reward(self) -> None:
        reply = self.client.score([Item("one two"), Item("a refund"), Item("<think> on")], spec=SPEC)
        self.assertEqual([item.reward for item in reply.items], [0.1, 0.35, None])
        for item in reply.items:
            self.assertEqual(tuple(item.reward_components), FAMILIES)
            self.assertEqual(tuple(item.mask), FAMILIES)
            self.assertNotIn("reward", item.reward_components)
        self.assertFalse(any(reply.items[2].mask.values()))
        self.assertEqual(reply.items[2].reason, "the thinking was never closed")
        self.assertIsNone(reply.items[0].component("keywords"))
        self.assertEqual(reply.items[1].component("keywords"), 0.25)

    def test_an_empty_batch_asks_nothing(self) -> None:
        self.assertEqual(self.client.score([], spec=SPEC).items, ())
        self.assertEqual(self.service.asked, [])

    def test_offsets_are_code_points(self) -> None:
        text = "Grüße 👩🏽\u200d🚀 𠀀 ĉe vi: refund"
        scored = self.client.score_one(Item(text, offsets=[(0, 5), (5, len(text))]), spec=SPEC)
        (place,) = scored.findings[0].evidence
        self.assertEqual(place.of(text), "refund")
        self.assertEqual(place, Place(text.index("refund"), len(text)))
        self.assertEqual(len(scored.token_rewards or ()), 2)
        assert scored.reward is not None
        self.assertAlmostEqual(sum(scored.token_rewards or ()), scored.reward)

    def test_a_lone_surrogate_arrives_as_it_was_sent(self) -> None:
        self.rewards("half \ud83d of a pair")
        self.assertEqual(self.service.asked[-1][3]["items"][0]["response"], "half \ud83d of a pair")

    def test_a_spec_is_registered_once(self) -> None:
        for _ in range(3):
            self.rewards("one")
        self.assertEqual([path for _, path, _, _ in self.service.asked].count("/v1/specs"), 1)

    def test_a_spec_that_was_lost_is_registered_again(self) -> None:
        self.rewards("one")
        self.service.faults = [forgets]
        self.assertEqual(self.rewards("one two"), [0.1])
        self.assertEqual([path for _, path, _, _ in self.service.asked].count("/v1/specs"), 2)

    def test_an_id_that_nobody_knows_is_refused(self) -> None:
        with self.assertRaises(RefusedError) as caught:
            self.client.score([Item("one")], spec=ById("0"))
        self.assertEqual((caught.exception.status, caught.exception.code), (404, "unknown-spec"))
        self.assertEqual(str(pickle.loads(pickle.dumps(caught.exception))), str(caught.exception))

    def test_items_may_bring_specs_and_labels_of_their_own(self) -> None:
        label = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
        self.client.score([Item("one", label=label), Item("two", spec=Inline("spec b() {}"))], spec=Registered(SPEC))
        items = self.service.asked[-1][3]["items"]
        self.assertEqual(items[0]["label"], label)
        self.assertNotIn("spec", items[0])
        self.assertEqual(items[1]["spec"], "spec b() {}")
        self.client.score([Item("one", label="[{}]"), Item("two", label="[{}]")])
        self.assertNotIn("spec", self.service.asked[-1][3])

    def test_what_is_not_said_is_not_sent(self) -> None:
        self.client.score([Item("one")], spec=Inline(SPEC), policy="strict", mode="native")
        sent = self.service.asked[-1][3]
        self.assertEqual(sent, {"mode": "native", "policy": "strict", "spec": SPEC, "items": [{"id": "0", "response": "one"}]})

    def test_retries_do_not_double_a_score(self) -> None:
        self.rewards("warm up")
        self.service.faults = [drops_after_work, breaks_off, drops, busy("0")]
        before = self.service.work
        self.assertEqual(self.rewards("one two", "three"), [0.1, 0.05])
        self.assertEqual(self.service.work - before, 2)
        tries = [headers["x-request-id"] for _, _, headers, _ in self.service.asked[2:]]
        self.assertEqual(len(set(tries)), 1)
        self.assertEqual(len(tries), 5)

    def test_waits_as_long_as_the_service_says_and_then_longer_each_time(self) -> None:
        self.rewards("warm up")
        self.service.faults = [busy("2"), busy("2"), busy("soon"), busy("Thu, 01 Jan 1970 00:00:00 GMT")]
        self.rewards("one")
        self.assertEqual(self.waits, [2.1, 2.2, 0.4, 0.8])

    def test_gives_up_with_an_error_and_no_reward(self) -> None:
        self.service.faults = [busy("0")] * 6
        with self.assertRaisesRegex(UnreachableError, "6 times, at last with 429"):
            self.rewards("one")

    def test_gives_up_before_a_wait_that_is_too_long(self) -> None:
        self.service.faults = [busy("3600")]
        with self.assertRaises(UnreachableError):
            self.rewards("one")
        self.assertEqual(self.waits, [])

    def test_a_service_that_hangs_is_asked_again(self) -> None:
        client = Client(self.service.url, TOKEN, retry=self.retry, timeout=0.2)
        self.service.faults = [hangs]
        self.assertEqual(client.score_one(Item("one two"), spec=Inline(SPEC)).reward, 0.1)
        self.assertEqual(len(self.waits), 1)
        client.close()

    def test_nobody_there(self) -> None:
        nobody = Client("http://127.0.0.1:9", TOKEN, retry=Retry(tries=2, pause=self.waits.append))
        with self.assertRaises(UnreachableError):
            nobody.score([Item("one")], spec=SPEC)
        self.assertFalse(nobody.ready())
        self.assertTrue(self.client.ready())

    def test_a_wrong_token_is_refused_at_once(self) -> None:
        with Client(self.service.url, "wrong", retry=self.retry) as client, self.assertRaises(RefusedError) as caught:
            client.score([Item("one")], spec=SPEC)
        self.assertEqual((caught.exception.status, self.waits), (401, []))

    def test_connections_are_kept(self) -> None:
        for _ in range(5):
            self.rewards("one")
        self.assertEqual(self.service.connections, 1)

    def test_a_kept_connection_that_was_closed_is_replaced_without_a_wait(self) -> None:
        self.rewards("one")
        self.service.faults = [drops]
        self.rewards("two")
        self.assertEqual((self.waits, self.service.connections), ([], 2))

    def test_large_batches_are_split_and_groups_are_not(self) -> None:
        client = Client(self.service.url, TOKEN, batch=4, retry=self.retry)
        items = [Item("word " * (n % 7), group=f"g{n // 3}") for n in range(12)]
        reply = client.score(items, spec=Inline(SPEC))
        self.assertEqual([item.id for item in reply.items], [str(n) for n in range(12)])
        self.assertEqual([item.reward for item in reply.items], [0.5 * (n % 7) / 10 for n in range(12)])
        self.assertEqual(sorted(len(batch) for batch in self.service.batches()), [3, 3, 3, 3])
        client.close()

    def test_batches_cover_every_place_once(self) -> None:
        groups = [None, "a", "b", "a", None, "a", "b", None]
        parts = list(batches([1, 9, 1, 1, 1, 1, 1, 1], groups, 3, 6))
        self.assertEqual(parts, [[0], [1, 3, 5], [2, 6, 4], [7]])

    def test_async_and_threads(self) -> None:
        async def many() -> list[float | None]:
            replies = await asyncio.gather(*(self.client.score_async([Item("word " * n)], spec=SPEC) for n in range(1, 9)))
            return [reply.items[0].reward for reply in replies]

        self.assertEqual(asyncio.run(many()), [0.5 * n / 10 for n in range(1, 9)])

    def test_travels_to_another_process(self) -> None:
        copy = pickle.loads(pickle.dumps(Client(self.service.url, TOKEN, batch=3)))
        self.assertEqual(copy.score([Item("one two")], spec=SPEC).items[0].reward, 0.1)
        copy.close()

    @unittest.skipUnless(hasattr(os, "fork"), "needs fork")
    def test_a_fork_has_connections_of_its_own(self) -> None:
        self.rewards("one")
        child = os.fork()
        if child == 0:
            os._exit(0 if self.rewards("one two") == [0.1] else 1)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.rewards("one")
        self.assertEqual(self.service.connections, 2)

    def test_far_services_get_and_give_gzip(self) -> None:
        def zips(handler: Handler) -> bool:
            status, reply = handler.service.answer(handler.path, *handler.asking)
            handler.reply(status, gzip.compress(reply), {"Content-Encoding": "gzip"})
            return True

        with mock.patch("precept.transport._LOOPBACK", frozenset()):
            client = Client(self.service.url, TOKEN)
        self.service.faults = [zips]
        text = "word " * 20_000
        self.assertEqual(client.score_one(Item(text), spec=Inline(SPEC)).reward, 0.5)
        headers, body = self.service.asked[-1][2:]
        self.assertEqual((headers["content-encoding"], headers["accept-encoding"]), ("gzip", "gzip"))
        self.assertLess(int(headers["content-length"]), 10_000)
        self.assertEqual(body["items"][0]["response"], text)
        client.close()

    def test_the_environment_says_where_and_by_what_token(self) -> None:
        with mock.patch.dict(os.environ, {"PRECEPT_URL": self.service.url, "PRECEPT_TOKEN": TOKEN}), Client() as client:
            self.assertEqual(client.score_one(Item("one two"), spec=SPEC).reward, 0.1)

    def test_refuses_what_is_no_address(self) -> None:
        with self.assertRaises(PreceptError):
            Client("ftp://somewhere")


class ReplyTest(unittest.TestCase):
    def reply(self, **changes: object) -> bytes:
        item = {"id": "0", "status": "ok", "reward": 0.5, "reward_components": {"length": 0.5}}
        item |= {"family_scores": {"length": 1.0}, "mask": {"length": True}, "findings": []}
        head = {"policy": {"name": "p", "hash": "h"}, "engine": "e", "judge": {"name": "none", "version": ""}}
        return json.dumps(head | {"items": [item | changes]}).encode()

    def test_what_a_judge_decided_and_what_it_left_open(self) -> None:
        common = {"statement": "It rhymes.", "start": 0, "end": 4, "judge": "head", "version": "1", "threshold": 0.5}
        decided = {**common, "outcome": "HOLDS", "probability": 0.9, "band": [0.2, 0.8]}
        reply = json.loads(self.reply())
        reply["items"][0]["judgements"] = [decided, {**common, "outcome": "UNKNOWN", "reason": "not sure"}]
        first, second = read_reply(json.dumps(reply).encode(), ["0"]).items[0].judgements
        self.assertEqual((first.probability, first.band, first.reason), (0.9, (0.2, 0.8), None))
        self.assertEqual((second.probability, second.band, second.reason), (None, None, "not sure"))
        self.assertEqual((first.place.start, first.place.end, first.judge, first.version), (0, 4, "head", "1"))

    def test_reads_what_is_undecided(self) -> None:
        scored = read_reply(self.reply(), ["0"]).items[0]
        self.assertEqual((scored.accepted, scored.token_rewards, scored.advice), (None, None, None))

    def test_refuses_what_does_not_keep_to_the_form(self) -> None:
        broken: list[dict[str, object]] = [
            {"id": "1"},
            {"reward": 0.6},
            {"reward": None},
            {"status": "unscorable"},
            {"reward_components": {"length": None}},
            {"mask": None},
        ]
        for changes in broken:
            with self.subTest(changes=changes), self.assertRaises(ProtocolError):
                read_reply(self.reply(**changes), ["0"])
        for body in (b"", b"[]", b"<html>", b'{"items": []}'):
            with self.subTest(body=body), self.assertRaises(ProtocolError):
                read_reply(body, ["0"])


if __name__ == "__main__":
    unittest.main()
