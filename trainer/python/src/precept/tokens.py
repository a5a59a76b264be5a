"""Where the tokens of a response stand in its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_UNFINISHED = "\ufffd"


class Tokenizer(Protocol):
    """What is asked of a tokenizer; those of ``transformers`` have it."""

    def decode(self, token_ids: Sequence[int], skip_special_tokens: bool = ...) -> str: ...


def pieces(tokenizer: Tokenizer, ids: Sequence[int]) -> list[str]:
    """A text for each token; together they are the response as it is decoded.

    A special token stands for no text. Where a character is made of several tokens, the last of them stands for it. Linear in the
    count of tokens: each is decoded with those of the piece before it, since a token's text may depend on its neighbour.
    """
    texts: list[str] = []
    before, since = 0, 0
    known = ""
    for end in range(1, len(ids) + 1):
        text = tokenizer.decode(list(ids[before:end]), skip_special_tokens=True)
        if len(text) > len(known) and not text.endswith(_UNFINISHED):
            texts.append(text[len(known) :])
            before, since = since, end
            known = tokenizer.decode(list(ids[before:since]), skip_special_tokens=True)
        else:
            texts.append("")
    rest = tokenizer.decode(list(ids[before:]), skip_special_tokens=True)[len(known) :]
    if texts and rest:
        texts[-1] += rest
    return texts
