"""Scores all rows while somebody kills the service: `killed.py URL ROWS ANSWERS`.

Prints `now` once ANSWERS requests have been answered, at the end how many requests were answered and every reward by its id.
"""

import json
import sys
import threading
import time
from pathlib import Path

from precept import Client, Inline, Item


class Watched(Client):
    answers = 0
    lock = threading.Lock()

    def _scored(self, *request):
        reply = super()._scored(*request)
        with self.lock:
            self.answers += 1
            if self.answers == int(sys.argv[3]):
                print("now", flush=True)
        return reply


rows = [json.loads(line) for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()]
items = [Item(row["response"], row["prompt"], id=row["id"], group=row["group"], spec=Inline(row["spec"])) for row in rows]
start = time.perf_counter()
with Watched(sys.argv[1], batch=64, connections=4) as client:
    reply = client.score(items)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - start,
            "answers": client.answers,
            "rewards": [[item.id, item.reward] for item in reply.items],
        }
    )
)
