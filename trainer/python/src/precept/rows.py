"""From the columns of a data set to what the service is asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from precept.errors import PreceptError
from precept.wire import ById, Item, Registered, Spec, dumps

Messages = Sequence[Mapping[str, Any]]

_GRAPH = "precept-graph/"


def truth_item(item: Item, truth: object) -> Item:
    """``item`` with what a row says of its constraints; verl's column ``reward_model`` holds it under ``ground_truth``.

    ``truth`` is the text ``{"spec": …, "parameters": {…}}`` (or ``spec_id``) as ``precept curriculum`` writes it, or a
    benchmark's ids (``instruction_id_list`` and ``kwargs``, as an object, or as text in JSON or in Python's notation), or a spec
    itself, as source text or as the JSON of its graph. None leaves the item as it is.
    """
    match truth:
        case None | "":
            return item
        case str():
            return _text(item, truth)
        case Mapping():
            return _object(item, truth)
        case list() | tuple():
            return replace(item, label=dumps(truth).decode())
        case _:
            raise PreceptError(f"expected a spec, a benchmark's ids or text that holds them, found {type(truth).__name__}")


def row_item(item: Item, row: Mapping[str, Any]) -> Item:
    """``item`` with the columns of a row that concern it; other columns are passed over, and None is absent.

    ``ground_truth`` (also inside ``reward_model``, ``reward_spec``), ``spec``, ``spec_id``, ``graph``, ``label``, or
    ``instruction_id_list`` with ``kwargs`` say what judges; ``parameters`` are the spec's; ``finish_reason`` and ``group`` are
    sent.
    """
    item = replace(item, parameters=_parameters(row.get("parameters")))
    for key in ("finish_reason", "group"):
        if getattr(item, key) is None and isinstance(row.get(key), str):
            item = replace(item, **{key: row[key]})
    if row.get("spec_id") is not None:
        return replace(item, spec=ById(str(row["spec_id"])))
    if row.get("instruction_id_list") is not None:
        label = {key: _list(row[key]) for key in ("instruction_id_list", "kwargs") if row.get(key) is not None}
        return replace(item, label=label)
    return truth_item(item, _first(row))


def grouped(items: Sequence[Item]) -> list[Item]:
    """The items, those without a group in one with all that have the same prompt and the same constraints."""
    return [item if item.group is not None else replace(item, group=_group(item)) for item in items]


def conversation(item: Item, prompt: object, completion: object) -> Item:
    """``item`` with a prompt and a completion, each a text or messages in the form of chats."""
    if isinstance(prompt, str):
        item = replace(item, prompt=prompt)
        before: list[Mapping[str, Any]] = []
    else:
        before = list(_messages(prompt))
    if isinstance(completion, str):
        return replace(item, response=completion, messages=before)
    answer = _messages(completion)
    if len(answer) == 1 and isinstance(answer[0].get("content"), str) and not answer[0].get("tool_calls"):
        return replace(item, response=answer[0]["content"], messages=before)
    if before or not isinstance(prompt, str):
        return replace(item, messages=[*before, *answer])
    return replace(item, prompt=None, messages=[{"role": "user", "content": prompt}, *answer])


def _first(row: Mapping[str, Any]) -> object:
    for key in ("ground_truth", "spec", "graph", "label"):
        if row.get(key) is not None:
            return row[key]
    for key in ("reward_model", "reward_spec"):
        inner = row.get(key)
        if isinstance(inner, Mapping) and inner.get("ground_truth") is not None:
            return inner["ground_truth"]
    return None


def _text(item: Item, text: str) -> Item:
    if not text.lstrip().startswith(("{", "[")):
        return replace(item, spec=Registered(text))
    try:
        held = json.loads(text)
    except ValueError:
        # Not JSON, so Python's notation: the service reads it.
        return replace(item, label=text)
    if isinstance(held, dict) and _is_graph(held):
        return replace(item, spec=Registered(text))
    if isinstance(held, list) or "instruction_id_list" in held or "instruction_id" in held:
        return replace(item, label=text)
    return _object(item, held)


def _object(item: Item, held: Mapping[str, Any]) -> Item:
    if _is_graph(held):
        return replace(item, spec=Registered(dumps(_without_none(held)).decode()))
    if held.get("instruction_id_list") is not None or held.get("instruction_id") is not None:
        return replace(item, label=dict(held))
    if held.get("spec") is None and held.get("spec_id") is None:
        if held.get("ground_truth") is not None:
            return truth_item(item, held["ground_truth"])
        raise PreceptError(f"neither a spec nor a benchmark's ids among {', '.join(map(str, held)) or 'nothing'}")
    item = replace(item, parameters={**item.parameters, **_parameters(held.get("parameters"))})
    return replace(item, spec=ById(str(held["spec_id"])) if held.get("spec") is None else _spec(held["spec"]))


def _is_graph(held: Mapping[str, Any]) -> bool:
    return str(held.get("format", "")).startswith(_GRAPH)


def _spec(spec: object) -> Spec:
    return Registered(spec if isinstance(spec, str) else dumps(_without_none(spec)).decode())


def _parameters(given: object) -> dict[str, Any]:
    """Tables give every row the columns of all rows, empty where they were absent."""
    if isinstance(given, str):
        given = json.loads(given) if given.strip() else None
    return {str(key): value for key, value in given.items() if value is not None} if isinstance(given, Mapping) else {}


def _without_none(value: object) -> object:
    match value:
        case Mapping():
            return {key: _without_none(held) for key, held in value.items() if held is not None}
        case list() | tuple():
            return [_without_none(held) for held in value]
        case _:
            return value


def _list(value: object) -> object:
    return value.tolist() if hasattr(value, "tolist") else value


def _messages(value: object) -> Messages:
    if isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, Mapping) for one in value):
        return value
    if hasattr(value, "tolist"):
        return _messages(value.tolist())
    raise PreceptError(f"expected a text or a list of messages, found {type(value).__name__}")


def _group(item: Item) -> str:
    source = (
        None if item.spec is None else [type(item.spec).__name__, item.spec.id if isinstance(item.spec, ById) else item.spec.text]
    )
    said = item.messages if item.response is not None else item.messages[:1]
    same = [item.prompt, list(said), item.label, source, dict(item.parameters)]
    return hashlib.sha256(json.dumps(same, sort_keys=True, default=str).encode()).hexdigest()[:16]
