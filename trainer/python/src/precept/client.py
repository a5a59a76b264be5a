"""The client of a Precept service."""

from __future__ import annotations

import asyncio
import functools
import hashlib
import json
import os
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from precept.batches import batches
from precept.errors import PreceptError, ProtocolError, RefusedError
from precept.transport import Answer, Retry, Transport
from precept.wire import ById, Inline, Item, Registered, Reply, Scored, Spec, dumps, read_reply

DEFAULT_URL = "http://127.0.0.1:8710"
_LOST = 4


class Client:
    """Asks a service for rewards. Serves all threads, survives a fork, and can be pickled.

    ``url`` and ``token`` are, where not given, those of the environment: ``PRECEPT_URL``, and ``PRECEPT_TOKEN`` or the file
    that ``PRECEPT_TOKEN_FILE`` names. ``timeout`` (seconds) holds for each wait on the network, ``retry`` for the whole. A batch
    is sent in requests of at most ``batch`` items and ``batch_bytes`` bytes, ``connections`` at a time. Each request has an id
    that its repetitions share, so that a service that did the work already answers the same.
    """

    def __init__(
        self,
        url: str | None = None,
        token: str | None = None,
        *,
        timeout: float = 120.0,
        retry: Retry | None = None,
        batch: int = 256,
        batch_bytes: int = 4_000_000,
        connections: int = 8,
    ) -> None:
        if batch < 1 or batch_bytes < 1 or connections < 1:
            raise PreceptError("batch, batch_bytes and connections are each at least 1")
        self.url = url or os.environ.get("PRECEPT_URL") or DEFAULT_URL
        self._token = token if token is not None else _token()
        self._timeout = timeout
        self._retry = retry or Retry()
        self._batch = batch
        self._batch_bytes = batch_bytes
        self._connections = connections
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        self._transport = Transport(self.url, headers, timeout, self._retry, connections)
        self._ids: dict[bytes, str] = {}
        self._threads: tuple[int, ThreadPoolExecutor] | None = None
        self._opening = threading.Lock()

    def score(
        self,
        items: Sequence[Item],
        *,
        spec: Spec | str | None = None,
        mode: str | None = None,
        policy: str | None = None,
    ) -> Reply:
        """The rewards of ``items``, in their order.

        ``spec`` judges the items that bring none of their own; a string is a spec's text and is registered. An item that
        cannot be scored has the reward None. Trouble with the service is an exception, never a reward.
        """
        if not items:
            return Reply((), None, None, None)
        common = Registered(spec) if isinstance(spec, str) else spec
        names = [str(place) if item.id is None else item.id for place, item in enumerate(items)]
        fields = [item.fields(name) for item, name in zip(items, names, strict=True)]
        specs = [item.spec or (None if item.label is not None else common) for item in items]
        sizes = [_size(field) for field in fields]
        parts = list(batches(sizes, [item.group for item in items], self._batch, self._batch_bytes))
        ask: Callable[[list[int]], Reply] = lambda part: self._scored(  # noqa: E731
            [fields[place] for place in part], [specs[place] for place in part], mode, policy
        )
        replies = [ask(parts[0])] if len(parts) == 1 else list(self._pool().map(ask, parts))
        return _joined(parts, replies, len(items))

    async def score_async(
        self,
        items: Sequence[Item],
        *,
        spec: Spec | str | None = None,
        mode: str | None = None,
        policy: str | None = None,
    ) -> Reply:
        """The same without holding up the event loop."""
        score = functools.partial(self.score, items, spec=spec, mode=mode, policy=policy)
        return await asyncio.get_running_loop().run_in_executor(None, score)

    def score_one(self, item: Item, *, spec: Spec | str | None = None, policy: str | None = None) -> Scored:
        """The reward of one response."""
        return self.score([item], spec=spec, policy=policy).items[0]

    def register(self, text: str) -> str:
        """The id of a spec, of which the service is told where this client has not told it yet."""
        key = hashlib.sha256(text.encode(errors="surrogatepass")).digest()
        known = self._ids.get(key)
        return known if known is not None else self._register(key, text)

    def advantages(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        """What ``POST /v1/advantages`` answers."""
        return self._json("POST", "/v1/advantages", dumps(request))

    def specs(self) -> Mapping[str, Any]:
        """What ``GET /v1/specs`` answers: the specs that the service knows."""
        return self._json("GET", "/v1/specs", None)

    def ready(self) -> bool:
        """True where the service answers, at once, that it is ready."""
        once = Transport(self.url, {}, min(self._timeout, 5.0), Retry(tries=1), 0)
        try:
            return once.request("GET", "/readyz").status == 200
        except PreceptError:
            return False

    def close(self) -> None:
        """Closes connections and threads; the client opens them again where it is used again."""
        with self._opening:
            threads, self._threads = self._threads, None
        if threads is not None and threads[0] == os.getpid():
            threads[1].shutdown()
        self._transport.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[object, ...]:
        keywords: dict[str, Any] = {
            "timeout": self._timeout,
            "retry": self._retry,
            "batch": self._batch,
            "batch_bytes": self._batch_bytes,
            "connections": self._connections,
        }
        return functools.partial(type(self), **keywords), (self.url, self._token)

    def _scored(self, fields: list[dict[str, Any]], specs: list[Spec | None], mode: str | None, policy: str | None) -> Reply:
        """One request, again where the service has lost the spec: it keeps as many as its bound lets."""
        said = {key: value for key, value in (("mode", mode), ("policy", policy)) if value is not None}
        names = [field["id"] for field in fields]
        for turn in range(_LOST):
            try:
                request = {**said, **self._sourced(fields, specs)}
                return read_reply(self._asked("POST", "/v1/score", dumps(request)).body, names)
            except RefusedError as refused:
                if refused.code != "unknown-spec" or turn + 1 == _LOST or not self._forgotten(specs):
                    raise
        raise ProtocolError("the service loses specs faster than it is told them")

    def _sourced(self, fields: list[dict[str, Any]], specs: list[Spec | None]) -> dict[str, Any]:
        """With the spec: named once where all items have the same, and else with each item, as text where there is one."""
        if len(set(specs)) == 1:
            return {**self._source(specs[0]), "items": fields}
        return {"items": [{**field, **_told(spec)} for field, spec in zip(fields, specs, strict=True)]}

    def _source(self, spec: Spec | None) -> dict[str, str]:
        return {"spec_id": self.register(spec.text)} if isinstance(spec, Registered) else _told(spec)

    def _forgotten(self, specs: list[Spec | None]) -> bool:
        """Forgets the ids of these specs; false where none was registered here, so that asking again would not help."""
        texts = {spec.text for spec in specs if isinstance(spec, Registered)}
        for text in texts:
            self._ids.pop(hashlib.sha256(text.encode(errors="surrogatepass")).digest(), None)
        return len(set(specs)) == 1 and bool(texts)

    def _register(self, key: bytes, text: str) -> str:
        reply = self._json("POST", "/v1/specs", dumps({"spec": text}))
        name = reply.get("id")
        if not isinstance(name, str):
            raise ProtocolError("the reply to a registration holds no `id`")
        self._ids[key] = name
        return name

    def _json(self, method: str, path: str, body: bytes | None) -> Mapping[str, Any]:
        answer = self._asked(method, path, body)
        try:
            reply = json.loads(answer.body)
        except ValueError as wrong:
            raise ProtocolError(f"{method} {path}: the reply is no JSON") from wrong
        if not isinstance(reply, dict):
            raise ProtocolError(f"{method} {path}: the reply is no JSON object")
        return reply

    def _asked(self, method: str, path: str, body: bytes | None) -> Answer:
        answer = self._transport.request(method, path, body, {"X-Request-Id": uuid.uuid4().hex})
        if 200 <= answer.status < 300:
            return answer
        raise _refused(answer)

    def _pool(self) -> ThreadPoolExecutor:
        with self._opening:
            if self._threads is None or self._threads[0] != os.getpid():
                self._threads = (os.getpid(), ThreadPoolExecutor(self._connections, "precept"))
            return self._threads[1]


def _told(spec: Spec | None) -> dict[str, str]:
    match spec:
        case None:
            return {}
        case ById(id=name):
            return {"spec_id": name}
        case Inline(text=text) | Registered(text=text):
            return {"spec": text}


def _size(field: Mapping[str, Any]) -> int:
    """About how many bytes an item takes, exactly enough to split by."""
    response = field.get("response")
    rest = sum(len(str(value)) for key, value in field.items() if key != "response")
    return rest + (len(response) if isinstance(response, str) else 0)


def _joined(parts: list[list[int]], replies: list[Reply], count: int) -> Reply:
    placed: dict[int, Scored] = {}
    for part, reply in zip(parts, replies, strict=True):
        placed.update(zip(part, reply.items, strict=True))
        if (reply.policy, reply.engine, reply.judge) != (replies[0].policy, replies[0].engine, replies[0].judge):
            raise ProtocolError("two parts of one batch were rewarded by different policies, engines or judges")
    first = replies[0]
    return Reply(tuple(placed[place] for place in range(count)), first.policy, first.engine, first.judge)


def _refused(answer: Answer) -> RefusedError:
    try:
        body = json.loads(answer.body)
    except ValueError:
        body = {}
    error = body.get("error", body) if isinstance(body, dict) else {}
    if not isinstance(error, dict):
        error = {**body, "code": error}
    text = answer.body[:500].decode(errors="replace")
    problems = error.get("problems")
    return RefusedError(
        answer.status,
        str(error.get("code", "refused")),
        str(error.get("message", text)),
        str(error.get("hint", "") or ""),
        problems if isinstance(problems, list) else (),
    )


def _token() -> str:
    token = os.environ.get("PRECEPT_TOKEN", "")
    file = os.environ.get("PRECEPT_TOKEN_FILE", "")
    return token or (Path(file).read_text(encoding="utf-8").strip() if file else "")
