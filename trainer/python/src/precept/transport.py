"""Requests that are asked again until they are answered, over connections that are kept."""

from __future__ import annotations

import email.utils
import gzip
import http.client
import os
import random
import ssl
import time
import urllib.parse
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from precept.errors import PreceptError, UnreachableError

_RETRIED = frozenset({429, 500, 502, 503, 504})
_GZIP_FROM = 16_384
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Retry:
    """How a request is asked again.

    The wait before each is drawn from 0 to ``first * 2**n`` seconds, at most ``longest``, after what the service's Retry-After
    says. A request is given up after ``tries`` tries, or before a wait that would end after ``patience`` seconds.
    """

    tries: int = 12
    first: float = 0.1
    longest: float = 10.0
    patience: float = 300.0
    pause: Callable[[float], None] = time.sleep
    draw: Callable[[float, float], float] = random.uniform


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport:
    """Serves all threads. Connections are kept for reuse, at most ``keep`` of them, and never shared across a fork."""

    def __init__(self, url: str, headers: Mapping[str, str], timeout: float, retry: Retry, keep: int) -> None:
        parts = urllib.parse.urlsplit(url if "//" in url else f"http://{url}")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise PreceptError(f"expected an address such as http://127.0.0.1:8710, found {url!r}")
        self._secure = parts.scheme == "https"
        self._host = parts.hostname
        self._port = parts.port
        self._prefix = parts.path.rstrip("/")
        self._near = self._host in _LOOPBACK
        self._headers = dict(headers)
        self._timeout = timeout
        self._retry = retry
        self._keep = keep
        self._kept: tuple[int, deque[http.client.HTTPConnection]] = (os.getpid(), deque())

    def request(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] = {}) -> Answer:
        """The first answer that is none of 429 and 5xx; the same request, headers and all, each time."""
        packed, all_headers = self._packed(body, headers)
        begun = time.monotonic()
        trouble = ""
        for turn in range(self._retry.tries):
            least = 0.0
            try:
                answer = self._once(method, path, packed, all_headers)
                if answer.status not in _RETRIED:
                    return answer
                trouble = f"{answer.status} {answer.body[:200].decode(errors='replace')}"
                least = _retry_after(answer.headers)
            except (OSError, http.client.HTTPException) as failed:
                trouble = f"{type(failed).__name__}: {failed}"
            wait = max(least, 0.0) + self._retry.draw(0.0, min(self._retry.longest, self._retry.first * 2**turn))
            if turn + 1 == self._retry.tries or time.monotonic() - begun + wait > self._retry.patience:
                raise UnreachableError(
                    f"{method} {path} at {self._host}:{self._port or ''} failed {turn + 1} times, at last with {trouble}"
                )
            self._retry.pause(wait)
        raise UnreachableError(f"{method} {path} was never tried: {self._retry.tries} tries")

    def close(self) -> None:
        """Closes what is kept; later requests open anew."""
        kept = self._pool()
        while kept:
            kept.pop().close()

    def __del__(self) -> None:
        if hasattr(self, "_kept"):
            self.close()

    def _packed(self, body: bytes | None, headers: Mapping[str, str]) -> tuple[bytes | None, dict[str, str]]:
        sent = {**self._headers, **headers}
        if not self._near:
            sent["Accept-Encoding"] = "gzip"
        if body is not None:
            sent["Content-Type"] = "application/json"
            if len(body) >= _GZIP_FROM and not self._near:
                sent["Content-Encoding"] = "gzip"
                body = gzip.compress(body, compresslevel=1, mtime=0)
        return body, sent

    def _once(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        connection = self._taken()
        while connection is not None:
            try:
                return self._asked(connection, method, path, body, headers)
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                # A kept connection that the other side has closed in the meantime says nothing about the service.
                connection = self._taken()
        return self._asked(self._opened(), method, path, body, headers)

    def _asked(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        path: str,
        body: bytes | None,
        headers: Mapping[str, str],
    ) -> Answer:
        try:
            connection.request(method, self._prefix + path, body, dict(headers))
            response = connection.getresponse()
            content = response.read()
            got = {name.lower(): value for name, value in response.getheaders()}
            if got.get("content-encoding", "") == "gzip":
                content = gzip.decompress(content)
        except BaseException:
            connection.close()
            raise
        if response.will_close:
            connection.close()
        else:
            self._give_back(connection)
        return Answer(response.status, got, content)

    def _opened(self) -> http.client.HTTPConnection:
        if self._secure:
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(self._host, self._port, timeout=self._timeout, context=context)
        return http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)

    def _pool(self) -> deque[http.client.HTTPConnection]:
        # A child of a fork closes its copies of its parent's connections. A deque needs no lock, which a fork could leave locked.
        process, kept = self._kept
        if process != os.getpid():
            for connection in kept:
                connection.close()
            kept = deque()
            self._kept = (os.getpid(), kept)
        return kept

    def _taken(self) -> http.client.HTTPConnection | None:
        try:
            return self._pool().pop()
        except IndexError:
            return None

    def _give_back(self, connection: http.client.HTTPConnection) -> None:
        kept = self._pool()
        if len(kept) < self._keep:
            kept.append(connection)
        else:
            connection.close()


def _retry_after(headers: Mapping[str, str]) -> float:
    """In seconds; 0 where nothing legible is said. The header holds seconds or a date."""
    said = headers.get("retry-after", "").strip()
    if not said:
        return 0.0
    try:
        return float(said)
    except ValueError:
        pass
    try:
        return email.utils.parsedate_to_datetime(said).timestamp() - time.time()
    except (TypeError, ValueError):
        return 0.0
