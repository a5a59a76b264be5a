"""The curves of a folder of runs as curves.png, and what was measured before and after them as summary.csv."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot

COLOURS = {"before": "0.6", "dense": "tab:blue", "strict": "tab:orange"}
CURVES = {
    "precept/accepted": "answers that meet all of their constraints",
    "frac_reward_zero_std": "groups whose rewards are all the same",
}
MEASURED = ("constraints_met", "answers_accepted")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="with before.json and a file for each run of train.py")
    folder: Path = parser.parse_args().folder
    before = json.loads((folder / "before.json").read_text(encoding="utf-8"))
    runs = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*-[0-9]*.json"))}
    summarise(folder / "summary.csv", before, runs)
    draw(folder / "curves.png", before, runs)


def measured(before: Mapping[str, Any], runs: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, float]]]:
    """Name, set and shares: of the model as it came, and after each run."""
    for name, result in (("before", before), *((name, run["after"]) for name, run in runs.items())):
        for rows, shares in result.items():
            yield name, rows, shares


def summarise(file: Path, before: Mapping[str, Any], runs: Mapping[str, Any]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("run", "rows", "answers", "constraints", *MEASURED))
        for name, rows, shares in measured(before, runs):
            numbers = (f"{shares[key]:.4f}" for key in MEASURED)
            table.writerow((name, rows, shares["answers"], shares["constraints"], *numbers))


def draw(file: Path, before: Mapping[str, Any], runs: Mapping[str, Any]) -> None:
    figure, (*curves, bars) = pyplot.subplots(1, 3, figsize=(13, 3.6), layout="constrained")
    for axes, (key, title) in zip(curves, CURVES.items(), strict=True):
        for run in runs.values():
            policy = run["settings"]["policy"]
            steps = [step["step"] for step in run["steps"]]
            axes.plot(steps, [step[key] for step in run["steps"]], color=COLOURS.get(policy), label=policy, alpha=0.8)
        axes.set(title=f"in training: {title}", xlabel="step", ylim=(-0.03, 1.03))
        axes.title.set_fontsize(9)
        axes.legend(fontsize=8)
    rows = list(measured(before, runs))
    bars.barh(
        [f"{name}, {kind.replace('_', ' ')}" for name, kind, _ in rows],
        [shares["constraints_met"] for *_, shares in rows],
        color=[COLOURS.get(name.split("-")[0]) for name, *_ in rows],
    )
    bars.invert_yaxis()
    bars.set(xlim=(0, 1))
    bars.set_title("afterwards: constraints that are met", fontsize=9)
    figure.savefig(file, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
