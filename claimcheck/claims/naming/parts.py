"""The parts of a short value between commas and brackets, and the name that one of them is."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

MARKS = frozenset({",", ";", "(", ")"})


def name_part(value: Span, names: Sequence[Span]) -> Span | None:
    """The first name that is a whole part of the value: "Ada Wren" of "Ada Wren, Lyon"."""
    whole = {(part.start, part.end) for part in _parts(value)}
    return next((name for name in names if (name.start, name.end) in whole), None)


def first_part(value: Span) -> Span:
    """What stands before the first mark."""
    return _parts(value)[0]


def _parts(value: Span) -> list[Span]:
    marks = [token.i for token in value if token.text in MARKS]
    starts, ends = [value.start, *(i + 1 for i in marks)], [*marks, value.end]
    return [value.doc[start:end] for start, end in zip(starts, ends, strict=True) if end > start] or [value]
