"""One step's rewards, asked for from Python; prints `{"seconds": …, "values": [...]}`.

`step.py flask URL ROWS THREADS` asks the peer, a request a constraint; `step.py precept URL ROWS` gives all rows to Precept's
own client in one call.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def flask(url, rows, threads):
    import requests

    def value(row, check):
        return requests.post(url + "/predict", json={**check, "answer": row["response"]}).json()["value"]

    def rewards(row):
        return [value(row, check) for check in row["checks"]]

    if threads == 1:
        return [rewards(row) for row in rows]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(rewards, rows))


def precept(url, rows):
    from precept import Client, Inline, Item

    items = [
        Item(row["response"], row["prompt"], id=row["id"], group=row["group"], spec=Inline(row["spec"])) for row in rows
    ]
    with Client(url) as client:
        reply = client.score(items)
    return [item.reward for item in reply.items]


def main(way, url, file, *threads):
    rows = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()]
    start = time.perf_counter()
    values = flask(url, rows, int(threads[0])) if way == "flask" else precept(url, rows)
    print(json.dumps({"seconds": time.perf_counter() - start, "values": values}))


main(*sys.argv[1:])
