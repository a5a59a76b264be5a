"""A service of one's own, for one machine: started, waited for, and stopped in order."""

from __future__ import annotations

import json
import os
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from precept.client import Client
from precept.errors import PreceptError, UnreachableError

_TRIES = 3
_TAIL = 4_000
_TAKEN = re.compile("cannot listen|in use", re.IGNORECASE)


class Service:
    """``with Service() as service: service.client().score(…)``.

    ``command`` starts Precept (``serve`` and its options follow); where it is not given it is the environment's
    ``PRECEPT_COMMAND``, the image under ``PRECEPT_HOME``, ``precept`` on the path, or the launcher of the repository that this
    package lies in. ``options`` are further ones for ``serve``. The service listens on 127.0.0.1 alone, under a token that is
    drawn. ``start`` and ``drain`` are seconds: how long it may take to be ready, and to finish what it has begun. What it says
    goes to ``log``, or is kept for error messages.
    """

    def __init__(
        self,
        command: str | Sequence[str] | None = None,
        *,
        specs: str | os.PathLike[str] | None = None,
        policy: str | os.PathLike[str] | None = None,
        options: Sequence[str] = (),
        port: int | None = None,
        start: float = 180.0,
        drain: float = 60.0,
        log: str | os.PathLike[str] | None = None,
    ) -> None:
        self._command = _command(command)
        self._options = [
            *(("--specs", os.fspath(specs)) if specs is not None else ()),
            *(("--policy", os.fspath(policy)) if policy is not None else ()),
            *options,
        ]
        self._asked_port = port
        self._start = start
        self._drain = drain
        self._log_file = log
        self._log: IO[bytes] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.token = secrets.token_urlsafe(32)
        self.url = ""

    def __enter__(self) -> Service:
        self.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The process; None where there is none."""
        return None if self._process is None else self._process.pid

    def client(self, **settings: Any) -> Client:
        """A client of this service. ``settings`` are those of ``Client``."""
        return Client(self.url, self.token, **settings)

    def export(self) -> None:
        """Makes this the service of the environment: of what reads ``PRECEPT_URL`` here and in child processes."""
        os.environ.update(PRECEPT_URL=self.url, PRECEPT_TOKEN=self.token)

    def start(self) -> None:
        """Returns when it is ready. An address that another process took in the meantime is replaced by another."""
        if self._process is not None:
            raise PreceptError("the service has been started already")
        for turn in range(_TRIES):
            port = self._asked_port or _free_port()
            self.url = f"http://127.0.0.1:{port}"
            self._launch(port)
            status = self._await_ready()
            if status is None:
                return
            said = self._said()
            self._forget()
            if self._asked_port or turn + 1 == _TRIES or not _TAKEN.search(said):
                raise UnreachableError(f"`{shlex.join(self._command[:3])} serve` ended with status {status}: {said.strip()}")

    def stop(self) -> None:
        """Asks it to finish what it has begun, and ends it where that takes too long."""
        process = self._process
        if process is None:
            return
        try:
            _signal(process, signal.SIGTERM)
            process.wait(self._drain)
        except subprocess.TimeoutExpired:
            _signal(process, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
            process.wait()
        finally:
            self._forget()

    def _launch(self, port: int) -> None:
        self._log = Path(self._log_file).open("ab") if self._log_file is not None else tempfile.TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            [*self._command, "serve", "--port", str(port), *self._options],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PRECEPT_TOKEN": self.token},
            # An interrupt from the keyboard is this process's to handle; and a launcher and its Java end together.
            start_new_session=True,
        )

    def _await_ready(self) -> int | None:
        """None when it is ready; its exit status where it ended instead. Waits on the process itself between questions."""
        assert self._process is not None
        client, end, wait = self.client(timeout=5.0), time.monotonic() + self._start, 0.02
        while time.monotonic() < end:
            try:
                return self._process.wait(wait)
            except subprocess.TimeoutExpired:
                if client.ready():
                    return None
            wait = min(wait * 1.5, 0.5)
        said = self._said()
        self.stop()
        raise UnreachableError(f"the service is not ready after {self._start:g} seconds: {said.strip()}")

    def _said(self) -> str:
        name = Path(self._log_file) if self._log_file is not None else None
        if name is not None:
            return name.read_bytes()[-_TAIL:].decode(errors="replace")
        if self._log is None:
            return ""
        self._log.seek(0)
        return self._log.read()[-_TAIL:].decode(errors="replace")

    def _forget(self) -> None:
        self._process = None
        if self._log is not None:
            self._log.close()
            self._log = None


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    """To the process and those that it started."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, number)
    else:
        process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _command(given: str | Sequence[str] | None) -> list[str]:
    if given is not None:
        return [given] if isinstance(given, str) else list(given)
    said = os.environ.get("PRECEPT_COMMAND", "").strip()
    if said:
        return [str(part) for part in json.loads(said)] if said.startswith("[") else shlex.split(said)
    home = os.environ.get("PRECEPT_HOME")
    places = [Path(home) / "bin" / "precept"] if home else []
    on_path = shutil.which("precept")
    places += [Path(on_path)] if on_path else []
    places += [Path(__file__).resolve().parents[4] / "precept"] if len(Path(__file__).resolve().parents) > 4 else []
    for place in places:
        if place.is_file() and os.access(place, os.X_OK):
            return [str(place)]
    raise PreceptError(
        "no precept was found: give `command`, or set PRECEPT_HOME to an image or PRECEPT_COMMAND to what starts it"
    )
