"""A process that takes the arguments of ``precept serve``, for what its parent does with it."""

from __future__ import annotations

import os
import signal
import sys
import threading

from fake import FakeService


def main(arguments: list[str]) -> int:
    print("arguments", arguments, flush=True)
    if "--broken" in arguments:
        print("precept: no such option", file=sys.stderr)
        return 2
    if "--stubborn" in arguments:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ended = threading.Event()
    if "--stubborn" not in arguments:
        signal.signal(signal.SIGTERM, lambda *_: ended.set())
    if "--deaf" not in arguments:
        service = FakeService(int(arguments[arguments.index("--port") + 1]), os.environ["PRECEPT_TOKEN"])
        print("at", service.url, flush=True)
    ended.wait()
    print("drained", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
