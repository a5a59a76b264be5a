"""What can go wrong. Nothing here ever becomes a reward of 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class PreceptError(Exception):
    """Any trouble of this package."""


class UnreachableError(PreceptError):
    """The service gave no answer, however often it was asked."""


class ProtocolError(PreceptError):
    """What answered does not keep to the wire form."""


class UnscorableError(PreceptError):
    """An item has no reward, and the caller asked for this to be an error."""


class RefusedError(PreceptError):
    """The service answered that it will not do it.

    ``code`` is the service's word, such as ``unknown-spec``; ``problems`` are those of a spec that does not compile.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        hint: str = "",
        problems: Sequence[Mapping[str, object]] = (),
    ) -> None:
        super().__init__(f"{status} {code}: {message}" + (f" ({hint})" if hint else ""))
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.status, self.code, self.message, self.hint, self.problems)
