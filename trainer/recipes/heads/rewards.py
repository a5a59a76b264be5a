"""Rewards by the head of a run, through the service: the responses to instructions of the test split, with a summary.

The service is started with ``--judge head:DIR/head`` and stopped at the end. Each response is rewarded twice: by what it was
asked for, and by all that its ladder asks for at last. ``DIR/rewards.jsonl`` gets a line for each.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from precept import Inline, Item, Scored, Service

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def held_out(pairs: Iterable[Row], most: int) -> list[str]:
    """The first instructions, by name, of which no pair was for training or choosing."""
    splits: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        splits[pair["instruction"]].add(pair["split"])
    return sorted(name for name, split in splits.items() if split == {"test"})[:most]


def item(row: Row, judged_by: Row) -> Item:
    return Item(
        row["response"],
        prompt=row["prompt"],
        parameters=judged_by["parameters"],
        group=row["ladder"],
        spec=Inline(json.dumps(judged_by["graph"])),
    )


def mean(rewards: list[float | None]) -> str:
    there = [reward for reward in rewards if reward is not None]
    missing = len(rewards) - len(there)
    value = f"{sum(there) / len(there):.3f}" if there else "none"
    return value + (f" ({missing} without)" if missing else "")


def level(row: Row) -> int:
    return 0 if row["form"] == "bare" else int(row["level"])


def share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({100 * part / whole:.1f} %)" if whole else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, metavar="DIR")
    parser.add_argument("--held", type=int, default=50, help="instructions at most")
    parser.add_argument("--policy", default="dense")
    options = parser.parse_args()
    run: Path = options.run

    names = held_out(rows(run / "pairs.jsonl"), options.held)
    ladders: dict[str, list[Row]] = {name: [] for name in names}
    for row in rows(run / "rollouts.jsonl"):
        if row["ladder"] in ladders:
            ladders[row["ladder"]].append(row)
    responses = [(row, max(ladder, key=level)) for ladder in ladders.values() for row in sorted(ladder, key=level)]

    # A head on a processor takes its time: a request of the usual size would outlast the service's limit for one.
    with (
        Service(policy=options.policy, options=["--judge", f"head:{run / 'head'}"]) as service,
        service.client(batch=16, connections=2) as client,
    ):
        asked = client.score([item(row, row) for row, _ in responses])
        whole = client.score([item(row, top) for row, top in responses])

    with (run / "rewards.jsonl").open("w", encoding="utf-8") as file:
        for (row, _), own, every in zip(responses, asked.items, whole.items, strict=True):
            line = {"id": row["id"], "ladder": row["ladder"], "level": level(row), "asked": own.reward, "whole": every.reward}
            file.write(json.dumps(line) + "\n")

    if whole.judge is None or whole.policy is None:
        raise SystemExit("no instruction is left for the test: make more")
    print(f"{len(responses)} responses to {len(names)} instructions that the head never saw")
    print(f"judged by {whole.judge.name}@{whole.judge.version}, policy {whole.policy.name}@{whole.policy.hash[:12]}")
    print("\n| level | responses | reward by what was asked | by all of the ladder |\n|---|---|---|---|")
    for at in sorted({level(row) for row, _ in responses}):
        places = [index for index, (row, _) in enumerate(responses) if level(row) == at]
        own_rewards = mean([asked.items[index].reward for index in places])
        print(f"| {at} | {len(places)} | {own_rewards} | {mean([whole.items[index].reward for index in places])} |")
    print()
    tell(whole.items)


def tell(scored: Iterable[Scored]) -> None:
    """What became of the findings and of the judgements, by all of the ladder."""
    items = list(scored)
    findings = Counter(finding.outcome for one in items for finding in one.findings)
    judgements = Counter(judgement.outcome for one in items for judgement in one.judgements)
    print("findings UNKNOWN: " + share(findings["UNKNOWN"], sum(findings.values())))
    print("judgements UNKNOWN: " + share(judgements["UNKNOWN"], sum(judgements.values())))
    print("without a reward: " + share(sum(one.reward is None for one in items), len(items)))
    reasons = Counter(judgement.reason for one in items for judgement in one.judgements if judgement.reason)
    for reason, count in reasons.most_common(3):
        print(f"  {count} x {reason}")


if __name__ == "__main__":
    main()
