"""GRPO on a curriculum under one policy of rewards and one seed, with what was measured afterwards."""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset
from evaluate import HERE, evaluated, options
from recipe import gguf_file, load, training_rows
from trl import GRPOConfig, GRPOTrainer

from precept import Client, Service
from precept.trl import reward_function

KEPT = (
    "step",
    "reward",
    "reward_std",
    "frac_reward_zero_std",
    "precept/accepted",
    "precept/unscorable",
    "completions/mean_length",
)


def arguments() -> argparse.Namespace:
    parser = options(argparse.ArgumentParser(description=__doc__))
    parser.add_argument("--policy", default="dense", help="of the rewards: a built-in one by name, or a file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--curriculum", type=Path, default=HERE / "curriculum.jsonl.gz")
    parser.add_argument("--prompts-per-step", type=int, default=16)
    parser.add_argument("--group", type=int, default=16, help="answers to each prompt")
    parser.add_argument("--at-once", type=int, default=64, help="the most answers that go through the model together")
    parser.add_argument("--completion", type=int, default=160, help="the most tokens of an answer in training")
    parser.add_argument("--rate", type=float, default=1e-5, help="of learning")
    parser.add_argument("--threads", type=int, default=0, help="of PyTorch on the CPU; 0 for its own choice")
    parser.add_argument("--save", type=Path, help="a folder for the trained model")
    return parser.parse_args()


def config(given: argparse.Namespace, folder: str) -> GRPOConfig:
    answers = given.prompts_per_step * given.group
    at_once = min(answers, given.at_once)
    return GRPOConfig(
        output_dir=folder,
        seed=given.seed,
        max_steps=given.steps,
        per_device_train_batch_size=at_once,
        gradient_accumulation_steps=answers // at_once,
        num_generations=given.group,
        max_completion_length=given.completion,
        learning_rate=given.rate,
        lr_scheduler_type="constant",
        shuffle_dataset=False,  # the schedule of the curriculum stands
        bf16=True,
        use_cpu=given.device == "cpu",
        gradient_checkpointing=False,
        logging_steps=1,
        save_strategy="no",
        report_to=[],
        disable_tqdm=True,
    )


def trained(given: argparse.Namespace, model: Any, tokenizer: Any, client: Client) -> list[dict[str, float]]:
    """What was logged at each step. Both policies see the answers as they are: none is told that it was cut."""
    with tempfile.TemporaryDirectory() as folder:
        trainer = GRPOTrainer(
            model=model,
            processing_class=tokenizer,
            args=config(given, folder),
            train_dataset=Dataset.from_list(training_rows(given.curriculum)),
            reward_funcs=[reward_function(client=client)],
        )
        trainer.train()
        return [{key: line[key] for key in KEPT if key in line} for line in trainer.state.log_history if "reward" in line]


def main() -> None:
    given = arguments()
    if given.threads:
        torch.set_num_threads(given.threads)
    model, tokenizer = load(gguf_file(given.model))
    with Service(policy=given.policy) as service, service.client() as client:
        begun = time.monotonic()
        steps = trained(given, model, tokenizer, client)
        seconds = time.monotonic() - begun
        after = evaluated(model, tokenizer, client, given)
    settings = {
        key: given.__dict__[key]
        for key in ("policy", "seed", "device", "prompts_per_step", "group", "completion", "rate", "answer")
    }
    result = {"settings": settings, "seconds": round(seconds, 1), "steps": steps, "after": after}
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    if given.save is not None:
        model.save_pretrained(given.save)
        tokenizer.save_pretrained(given.save)
    print(json.dumps({"seconds": result["seconds"], "after": after}))


if __name__ == "__main__":
    main()
