"""A claim: who or what, which attribute, which value, under which conditions, said how, and where."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, cast, get_args

from claimcheck.values.matters import Matter
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

ClaimKind = Literal["quantity", "date", "entity", "comparison", "state"]
CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
EntityKind = Literal["person", "organization", "place", "product", "other"]
Tense = Literal["past", "present", ""]
Limit = Literal["most", "least", ""]
"""Which end of what a rule allows an amount is; "" where no rule is stated."""
SubjectSource = Literal["name", "reference", "topic", "assumed"]
"""The sentence spells the name; a pronoun or "the company" stands for it; or the document's topic is a fallback.

It is assumed where a statement is held against one that may be of the same things (:func:`groups.comparisons.facing`).
"""
Direction = Literal["ahead", "behind", "level", "against"]
Modality = Literal[
    "asserted", "approximate", "attributed", "planned", "denied", "hypothetical", "question", "superseded"
]


@dataclass(frozen=True, slots=True)
class Names:
    """The value of an entity claim: the names given, several when the text lists them.

    ``closed`` says that the wording admits no others ("the founder", "the two partners are A and B").
    """

    names: tuple[str, ...]
    kind: EntityKind = "other"
    closed: bool = True


ANY_OTHER = "any other"
"""What all others of a sort are called, of which the subject of a comparison is the first or last."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The value of a comparison claim: where the subject stands to its rivals, on one aspect ("" for overall).

    ``against`` is a yardstick: the text says only whom the subject is measured against.
    """

    rivals: tuple[str, ...]
    direction: Direction
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """The value of a state claim: one pole of an opposition ("release": "released" or "preview").

    An opposition that is only a verb and its negation has the verb's lemma as ``opposition`` and "yes" or "no" as
    ``pole``.
    """

    opposition: str
    pole: str


Value = Quantity | Period | Names | Comparison | State


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The conditions under which a claim is said; "" or () where none is stated.

    ``time`` is the period that the claim is about (not the value of a date claim), ``place`` and ``variant`` as
    written, ``scope`` other words that narrow the question (input, output, net, total, maximum), sorted; ``marks``
    words that set the statement apart from plain present fact (previous, predicted, target), sorted. ``limit`` tells
    that a rule sets the amount: "up to 12 tonnes may cross" and "nothing over 12 tonnes" are the most allowed.
    """

    time: Period | None = None
    place: str = ""
    variant: str = ""
    scope: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    tense: Tense = ""
    limit: Limit = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands.

    ``start`` and ``end`` are offsets of its sentence, list item or table row in the decoded file, ``text`` its
    characters and ``line`` to ``end_column`` its 1-based positions; ``value_start`` and ``value_end`` are the offsets
    of the words that state the value.
    """

    document: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    value_start: int
    value_end: int

    @property
    def before(self) -> str:
        """What the sentence says before the value."""
        return self.text[: self.value_start - self.start]

    @property
    def behind(self) -> str:
        """What the sentence says behind the value."""
        return self.text[self.value_end - self.start :]


@dataclass(frozen=True, slots=True)
class Claim:
    """One comparable statement of a document.

    ``subject`` is a resolved name, ``attribute`` a normalised phrase ("total parameter"), ``context`` the content
    lemmas of the statement and ``concepts`` the general meanings that they evoke, ``names`` the other names in it,
    folded, all sorted, for matching. ``subject_kind`` is "other" when unknown; ``subject_source`` tells how sure the
    subject is. ``setting`` is what stands over the statement: the heading above it and its column's header. ``matter``
    is what its whole text speaks of.
    """

    kind: ClaimKind
    subject: str
    attribute: str
    value: Value
    evidence: Evidence
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    modality: Modality = "asserted"
    subject_kind: EntityKind = "other"
    subject_source: SubjectSource = "name"
    context: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    setting: str = ""
    matter: Matter | None = None

    def __hash__(self) -> int:
        """By what tells nearly all claims apart: claims are looked up often, and have many parts."""
        return hash((self.kind, self.attribute, self.evidence.document, self.evidence.value_start))

    def record(self) -> dict[str, Any]:
        """The claim as nested plain values, for stores that keep no classes."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Claim:
        """The claim that :meth:`record` was made from."""
        parts = dict(record)
        kind = cast(ClaimKind, parts["kind"])
        qualifiers = dict(parts["qualifiers"])
        qualifiers["time"] = _period(qualifiers["time"]) if qualifiers["time"] else None
        qualifiers["scope"] = tuple(qualifiers["scope"])
        qualifiers["marks"] = tuple(qualifiers["marks"])
        parts["qualifiers"] = Qualifiers(**qualifiers)
        parts["value"] = _value(kind, parts["value"])
        parts["evidence"] = Evidence(**parts["evidence"])
        parts["context"] = tuple(parts["context"])
        parts["concepts"] = tuple(parts["concepts"])
        parts["names"] = tuple(parts["names"])
        parts["matter"] = Matter.from_record(parts["matter"]) if parts.get("matter") else None
        return cls(**parts)


def _value(kind: ClaimKind, record: dict[str, Any]) -> Value:
    if kind == "quantity":
        return Quantity(**record)
    if kind == "date":
        return _period(record)
    if kind == "entity":
        return Names(**{**record, "names": tuple(record["names"])})
    if kind == "comparison":
        return Comparison(**{**record, "rivals": tuple(record["rivals"])})
    return State(**record)


def _period(record: dict[str, Any]) -> Period:
    first, last = record["first"], record["last"]
    return Period(**{**record, "first": tuple(first), "last": tuple(last)})
