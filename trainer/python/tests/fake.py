"""A service of the wire form in this process, for what a client does when the network or the service misbehaves."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from precept import FAMILIES

TOKEN = "secret"
SPEC = "spec small() {\n  require response has at most 10 words\n}\n"

Fault = Callable[["Handler"], bool]
"""What happens to a request instead of its answer; false where it is answered all the same."""


class FakeService:
    """Scores by the count of words: half of the reward is length, the rest keywords where the response says "refund"."""

    def __init__(self, port: int = 0, token: str = TOKEN) -> None:
        self.token = token
        self.specs: dict[str, str] = {}
        self.faults: list[Fault] = []
        self.asked: list[tuple[str, str, dict[str, str], dict[str, Any]]] = []
        self.done: dict[str, bytes] = {}
        self.work = 0
        self.connections = 0
        self.lock = threading.Lock()
        self.released = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.server.service = self  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.released.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def batches(self) -> list[list[str]]:
        """The ids of the items of each request for rewards."""
        return [[item["id"] for item in body["items"]] for _, path, _, body in self.asked if path == "/v1/score"]

    def answer(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> tuple[int, bytes]:
        name = headers["x-request-id"]
        with self.lock:
            if name not in self.done:
                status, reply = self.register(body) if path == "/v1/specs" else self.score(body)
                if status != 200:
                    return status, json.dumps(reply).encode()
                self.work += len(reply.get("items", ()))
                self.done[name] = json.dumps(reply).encode()
            return 200, self.done[name]

    def register(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        name = hashlib.sha256(body["spec"].encode()).hexdigest()
        self.specs[name] = body["spec"]
        return 200, {"id": name}

    def score(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        sources = [item for item in body["items"] if "spec_id" in item] + [body] * ("spec_id" in body)
        for source in sources:
            if source["spec_id"] not in self.specs:
                return 404, {"error": {"code": "unknown-spec", "message": "no such spec", "hint": "register it"}}
        policy = {"name": body.get("policy", "mean"), "hash": "0" * 64}
        judge = {"name": "none", "version": ""}
        items = [scored(item) for item in body["items"]]
        return 200, {"policy": policy, "engine": "fake", "judge": judge, "items": items}


def scored(item: dict[str, Any]) -> dict[str, Any]:
    response = item.get("response") or (item.get("messages") or [{}])[-1].get("content") or ""
    unscorable = response.startswith("<think>") and "</think>" not in response
    words = len(response.split())
    length = 0.0 if unscorable else 0.5 * min(words, 10) / 10
    says = "refund" in response
    shares = {"length": length, "keywords": 0.25 if says else 0.0}
    counted = {"length": not unscorable, "keywords": says and not unscorable}
    reply: dict[str, Any] = {
        "id": item["id"],
        "status": "unscorable" if unscorable else "ok",
        "reward": None if unscorable else sum(shares.values()),
        "accepted": words <= 10,
        "reward_components": {family: 0.0 if unscorable else shares.get(family, 0.0) for family in FAMILIES},
        "family_scores": {family: 0.0 if unscorable else 2 * shares.get(family, 0.0) for family in FAMILIES},
        "mask": {family: counted.get(family, False) for family in FAMILIES},
        "n_applicable": sum(counted.values()),
        "findings": [],
    }
    if says:
        start = response.index("refund")
        place = {"start": start, "end": start + len("refund")}
        reply["findings"] = [
            {"label": "says", "path": "says", "requirement": "The response must mention refund.", "family": "keywords"}
            | {"outcome": "HOLDS", "score": 1.0, "weight": 1.0, "evidence": [place], "observed": "refund", "wanted": "refund"}
        ]
    count = len(item.get("offsets") or item.get("tokens") or ())
    if count and not unscorable:
        reply["token_rewards"] = [sum(shares.values()) / count] * count
    if unscorable:
        reply["reason"] = "the thinking was never closed"
    return reply


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    @property
    def service(self) -> FakeService:
        service: FakeService = self.server.service  # type: ignore[attr-defined]
        return service

    def setup(self) -> None:
        super().setup()
        with self.service.lock:
            self.service.connections += 1

    def log_message(self, *said: object) -> None:
        """Tests speak for themselves."""

    def do_GET(self) -> None:
        self.reply(200, b"{}", {})

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        self.asking = ({name.lower(): value for name, value in self.headers.items()}, json.loads(content))
        headers, body = self.asking
        with self.service.lock:
            self.service.asked.append((self.command, self.path, headers, body))
            fault = self.service.faults.pop(0) if self.service.faults else None
        if fault is not None and fault(self):
            return
        if headers.get("authorization") != f"Bearer {self.service.token}":
            self.reply(401, b'{"error": {"code": "unauthorized", "message": "no token"}}', {})
            return
        status, reply = self.service.answer(self.path, headers, body)
        self.reply(status, reply, {})

    def reply(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def drops(handler: Handler) -> bool:
    """The connection breaks before anything was done."""
    handler.close_connection = True
    return True


def drops_after_work(handler: Handler) -> bool:
    """The work is done, and the connection breaks before the answer."""
    handler.service.answer(handler.path, *handler.asking)
    handler.close_connection = True
    return True


def breaks_off(handler: Handler) -> bool:
    """The connection breaks in the middle of the answer."""
    _, reply = handler.service.answer(handler.path, *handler.asking)
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(reply)))
    handler.end_headers()
    handler.wfile.write(reply[: len(reply) // 2])
    handler.close_connection = True
    return True


def hangs(handler: Handler) -> bool:
    """No answer while the test lasts."""
    handler.service.released.wait()
    handler.close_connection = True
    return True


def busy(seconds: str) -> Fault:
    """429 with a Retry-After."""

    def answer(handler: Handler) -> bool:
        handler.reply(429, b'{"error": {"code": "busy", "message": "the queue is full"}}', {"Retry-After": seconds})
        return True

    return answer


def forgets(handler: Handler) -> bool:
    """A restart: no spec is known any more."""
    handler.service.specs.clear()
    return False
