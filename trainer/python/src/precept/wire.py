"""The wire form of ``POST /v1/score`` as values."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from precept.errors import ProtocolError

FAMILIES: tuple[str, ...] = (
    "length",
    "structure",
    "format",
    "keywords",
    "position",
    "casing",
    "characters",
    "language",
    "order",
    "similarity",
    "tools",
    "judgement",
)
"""The families of constraints: the closed list that is the key set of every reply."""

SUM_TOLERANCE = 1e-5
"""How far, relatively, the sum of the components may lie from the reward."""

Status = Literal["ok", "partial", "unscorable"]


@dataclass(frozen=True, slots=True)
class Registered:
    """A spec's source text, or its graph as JSON: registered once and then named by its id."""

    text: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A spec's source text, or its graph as JSON: sent with every request."""

    text: str


@dataclass(frozen=True, slots=True)
class ById:
    """A spec that the service knows."""

    id: str


Spec = Registered | Inline | ById


@dataclass(frozen=True, slots=True)
class Item:
    """One response that wants a reward.

    ``response`` may be left out where it is the last of ``messages``. ``label`` holds a benchmark's ids and arguments, and
    stands in for a spec. ``offsets`` (pairs of code points) or ``tokens`` (strings that join to the response) ask for
    token rewards. ``group`` names the responses to one prompt. ``spec`` is this item's own.
    """

    response: str | None = None
    prompt: str | None = None
    messages: Sequence[Mapping[str, Any]] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    id: str | None = None
    group: str | None = None
    finish_reason: str | None = None
    label: Mapping[str, Any] | str | None = None
    offsets: Sequence[tuple[int, int]] | None = None
    tokens: Sequence[str] | None = None
    spec: Spec | None = None

    def fields(self, name: str) -> dict[str, Any]:
        """What is sent, under the id ``name``; its spec is the request's affair."""
        sent: dict[str, Any] = {"id": name}
        for key in ("prompt", "response", "group", "finish_reason", "label", "offsets", "tokens"):
            value = getattr(self, key)
            if value is not None:
                sent[key] = value
        if self.messages:
            sent["messages"] = list(self.messages)
        if self.parameters:
            sent["parameters"] = dict(self.parameters)
        return sent


@dataclass(frozen=True, slots=True)
class Place:
    """Code points of the response as it was sent, from ``start`` to before ``end``; of another message where one is named."""

    start: int
    end: int
    message: int | None = None

    def of(self, text: str) -> str:
        """The piece of ``text`` that stands there; Python's strings count in code points too."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one requirement."""

    requirement: str
    path: str
    family: str
    outcome: str
    score: float
    weight: float
    evidence: tuple[Place, ...]
    observed: str
    wanted: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim that a judge was asked about: ``probability`` where it was decided, ``reason`` where it was left UNKNOWN.

    It holds from ``threshold`` on; between the ends of ``band`` nothing is decided.
    """

    statement: str
    place: Place
    outcome: str
    judge: str
    version: str
    threshold: float
    band: tuple[float, float] | None = None
    probability: float | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """What a response earns: ``reward`` is None exactly where ``status`` is ``unscorable``, ``accepted`` while undecided."""

    id: str
    status: Status
    reward: float | None
    accepted: bool | None
    reward_components: Mapping[str, float]
    family_scores: Mapping[str, float]
    mask: Mapping[str, bool]
    findings: tuple[Finding, ...]
    token_rewards: tuple[float, ...] | None
    n_applicable: int
    reason: str | None
    note: str | None
    advice: str | None
    judgements: tuple[Judgement, ...] = ()

    def component(self, family: str) -> float | None:
        """The reward's share of a family; None where none of its requirements counted."""
        return self.reward_components[family] if self.mask.get(family, False) else None

    def family_score(self, family: str) -> float | None:
        """In [0, 1], how well a family's requirements were met; None where none counted."""
        return self.family_scores[family] if self.mask.get(family, False) else None


@dataclass(frozen=True, slots=True)
class Policy:
    """By what a reward was given: ``hash`` tells two policies of one name apart."""

    name: str
    hash: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Who decided judgements: ``none`` where nobody did; ``version`` changes whenever its answers may."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Rewards in the order of the items; all else is None for an empty batch that needed no request."""

    items: tuple[Scored, ...]
    policy: Policy | None
    engine: str | None
    judge: Judge | None


def dumps(value: object) -> bytes:
    """JSON in UTF-8. A text with a lone surrogate, which UTF-8 cannot hold, is escaped."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=(",", ":")).encode()


def read_reply(body: bytes, names: Sequence[str]) -> Reply:
    """A reply to items of these names, in their order; ``ProtocolError`` where it is none."""
    try:
        reply = json.loads(body)
        policy = Policy(str(reply["policy"]["name"]), str(reply["policy"]["hash"]))
        items = tuple(_scored(item) for item in reply["items"])
        engine = str(reply["engine"])
        judge = Judge(str(reply["judge"]["name"]), str(reply["judge"]["version"]))
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise ProtocolError(f"the reply is not of the wire form: {type(wrong).__name__}: {wrong}") from wrong
    if [item.id for item in items] != list(names):
        raise ProtocolError(f"the reply holds {len(items)} items that are not the {len(names)} that were asked for")
    return Reply(items, policy, engine, judge)


def _scored(item: Mapping[str, Any]) -> Scored:
    reward = None if item["reward"] is None else float(item["reward"])
    components = {str(family): float(share) for family, share in item["reward_components"].items()}
    tokens = item.get("token_rewards")
    scored = Scored(
        id=str(item["id"]),
        status=item["status"],
        reward=reward,
        accepted=item.get("accepted"),
        reward_components=components,
        family_scores={str(family): float(score) for family, score in item["family_scores"].items()},
        mask={str(family): bool(counted) for family, counted in item["mask"].items()},
        findings=tuple(_finding(finding) for finding in item.get("findings", ())),
        token_rewards=None if tokens is None else tuple(float(token) for token in tokens),
        n_applicable=int(item.get("n_applicable", 0)),
        reason=item.get("reason"),
        note=item.get("note"),
        advice=item.get("advice"),
        judgements=tuple(_judgement(judgement) for judgement in item.get("judgements", ())),
    )
    _check(scored)
    return scored


def _check(scored: Scored) -> None:
    if (scored.reward is None) != (scored.status == "unscorable"):
        raise ProtocolError(f"item {scored.id}: status {scored.status} with reward {scored.reward}")
    if scored.reward is None:
        return
    total = math.fsum(scored.reward_components.values())
    if abs(total - scored.reward) > SUM_TOLERANCE * max(1.0, abs(scored.reward)):
        raise ProtocolError(f"item {scored.id}: components sum to {total}, and the reward is {scored.reward}")


def _judgement(judgement: Mapping[str, Any]) -> Judgement:
    band = judgement.get("band")
    probability = judgement.get("probability")
    return Judgement(
        statement=str(judgement["statement"]),
        place=_place(judgement),
        outcome=str(judgement["outcome"]),
        judge=str(judgement["judge"]),
        version=str(judgement["version"]),
        threshold=float(judgement["threshold"]),
        band=None if band is None else (float(band[0]), float(band[1])),
        probability=None if probability is None else float(probability),
        reason=judgement.get("reason"),
    )


def _place(place: Mapping[str, Any]) -> Place:
    return Place(int(place["start"]), int(place["end"]), place.get("message"))


def _finding(finding: Mapping[str, Any]) -> Finding:
    return Finding(
        label=finding.get("label"),
        requirement=str(finding["requirement"]),
        path=str(finding["path"]),
        family=str(finding["family"]),
        outcome=str(finding["outcome"]),
        score=float(finding["score"]),
        weight=float(finding["weight"]),
        evidence=tuple(_place(place) for place in finding["evidence"]),
        observed=str(finding.get("observed", "")),
        wanted=str(finding.get("wanted", "")),
    )
