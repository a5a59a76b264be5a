"""Rewards for reinforcement learning from a Precept service."""

from precept.client import Client
from precept.errors import PreceptError, ProtocolError, RefusedError, UnreachableError, UnscorableError
from precept.service import Service
from precept.transport import Retry
from precept.wire import FAMILIES, ById, Finding, Inline, Item, Judge, Judgement, Place, Policy, Registered, Reply, Scored, Spec

__all__ = [
    "FAMILIES",
    "ById",
    "Client",
    "Finding",
    "Inline",
    "Item",
    "Judge",
    "Judgement",
    "Place",
    "Policy",
    "PreceptError",
    "ProtocolError",
    "RefusedError",
    "Registered",
    "Reply",
    "Retry",
    "Scored",
    "Service",
    "Spec",
    "UnreachableError",
    "UnscorableError",
]
