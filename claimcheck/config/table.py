"""A mapping that never changes, so that a setting that holds one can be compared, hashed and pickled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")


class Table(Mapping[str, V]):
    """The pairs of a mapping, in an order that is part of the value: where patterns overlap, the last one decides."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, V] | None = None) -> None:
        self._pairs = tuple((pairs or {}).items())

    def __getitem__(self, name: str) -> V:
        for known, value in self._pairs:
            if known == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __eq__(self, other: object) -> bool:
        return self._pairs == other._pairs if isinstance(other, Table) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __repr__(self) -> str:
        return f"Table({dict(self._pairs)!r})"
