"""How many items go into one request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def batches(sizes: Sequence[int], groups: Sequence[str | None], items: int, size: int) -> Iterator[list[int]]:
    """The places of the items, request by request.

    At most ``items`` of them and ``size`` bytes to a request. The items of a group stay in one request, since a policy may take
    means over them; a group that is larger than a request makes one of its own.
    """
    batch: list[int] = []
    filled = 0
    for together in _together(groups):
        weight = sum(sizes[place] for place in together)
        if batch and (len(batch) + len(together) > items or filled + weight > size):
            yield batch
            batch, filled = [], 0
        batch.extend(together)
        filled += weight
    if batch:
        yield batch


def _together(groups: Sequence[str | None]) -> list[list[int]]:
    """Each group as a whole where its first item stands."""
    found: dict[str, list[int]] = {}
    parts: list[list[int]] = []
    for place, group in enumerate(groups):
        if group is not None and group in found:
            found[group].append(place)
            continue
        part = [place]
        parts.append(part)
        if group is not None:
            found[group] = part
    return parts
