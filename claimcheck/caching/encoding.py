"""Claims to bytes and back: rows of plain values as JSON, compressed.

What the document gives anyway is left out: its name and the text of the evidence, so that a copy or a renamed file has
the same bytes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from claimcheck.values.claims import Claim, ClaimKind, Comparison, Evidence, Names, Qualifiers, State
from claimcheck.values.documents import Document
from claimcheck.values.matters import Matter
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

VALUES: dict[ClaimKind, type[Any]] = {
    "quantity": Quantity,
    "date": Period,
    "entity": Names,
    "comparison": Comparison,
    "state": State,
}
PARTS = tuple(part.name for part in fields(Claim))
VALUE, EVIDENCE, QUALIFIERS, MATTER = (PARTS.index(part) for part in ("value", "evidence", "qualifiers", "matter"))
PLACES = tuple(part.name for part in fields(Evidence) if part.name not in ("document", "text"))
START, END = PLACES.index("start"), PLACES.index("end")
TEXT = [part.name for part in fields(Evidence)].index("text") - 1
"""The number of places before the text of evidence; its document comes first."""
CONDITIONS = tuple(part.name for part in fields(Qualifiers))
TIME = CONDITIONS.index("time")
FAST = 1
"""Level of compression: the higher ones save little."""


def encode(claims: Sequence[Claim]) -> bytes:
    """The claims of one document as bytes."""
    matters = list(dict.fromkeys(claim.matter for claim in claims if claim.matter))
    numbers = {matter: number for number, matter in enumerate(matters)}
    told = [_values(matter, matter.__slots__) for matter in matters]
    rows = [_row(claim, numbers[claim.matter] if claim.matter else None) for claim in claims]
    packed = json.dumps([told, rows], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(packed.encode("utf-8", "surrogatepass"), FAST)


def decode(data: bytes, document: Document) -> tuple[Claim, ...]:
    """The claims that were encoded, with evidence in ``document``.

    Raises ValueError for bytes that are no claims.
    """
    try:
        told, rows = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        matters = [_made(Matter, row) for row in told]
        return tuple(_claim(row, document, matters) for row in rows)
    except (zlib.error, TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"no claims: {error}") from error


def _row(claim: Claim, matter: int | None) -> list[Any]:
    """The parts of a claim; in the place of its matter the number of that among those of the document."""
    row = _values(claim, PARTS)
    row[VALUE] = _values(claim.value, claim.value.__slots__)
    row[EVIDENCE] = _values(claim.evidence, PLACES)
    row[QUALIFIERS] = _values(claim.qualifiers, CONDITIONS)
    time = claim.qualifiers.time
    row[QUALIFIERS][TIME] = time and _values(time, time.__slots__)
    row[MATTER] = matter
    return row


def _values(item: object, names: Sequence[str]) -> list[Any]:
    return [getattr(item, name) for name in names]


def _claim(row: list[Any], document: Document, matters: Sequence[Matter]) -> Any:
    conditions, places = row[QUALIFIERS], row[EVIDENCE]
    conditions[TIME] = _made(Period, conditions[TIME]) if conditions[TIME] else None
    row[QUALIFIERS] = _made(Qualifiers, conditions)
    row[VALUE] = _made(VALUES[row[0]], row[VALUE])
    places.insert(TEXT, document.text[places[START] : places[END]])
    row[EVIDENCE] = Evidence(document.name, *places)
    row[MATTER] = None if row[MATTER] is None else matters[row[MATTER]]
    return _made(Claim, row)


def _made(kind: type[Any], row: list[Any]) -> Any:
    """An object from its fields in order; JSON has lists for tuples."""
    return kind(*[tuple(value) if type(value) is list else value for value in row])
