"""Entries as plain values and back, strictly: what is not as it is written was broken by somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

from claimcheck.baselines.entries import STATUSES, Decision, Entry, KnownValue
from claimcheck.errors import not_one_of
from claimcheck.findings.keys import FINGERPRINT_LENGTH
from claimcheck.values.claims import CLAIM_KINDS
from claimcheck.values.findings import Severity

_FINGERPRINT = re.compile(rf"[0-9a-f]{{{FINGERPRINT_LENGTH}}}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_REQUIRED = ("severity", "subject", "attribute", "kind", "values")
_OPTIONAL = ("qualifiers", "status", "reason", "expires", "below_threshold")
_OF_VALUE = ("value", "keys", "documents")


class EntryError(Exception):
    """What is wrong with the plain values of an entry, as the end of a sentence that names it."""


def record(entry: Entry) -> dict[str, Any]:
    """An entry as plain values, what a reviewer looks for first; what is not so is left out."""
    decided = entry.decision
    parts: dict[str, Any] = {
        "severity": entry.severity,
        "subject": entry.subject,
        "attribute": entry.attribute,
        "qualifiers": entry.qualifiers,
        "status": decided.status if decided else None,
        "reason": decided.reason if decided else None,
        "expires": decided.expires.isoformat() if decided and decided.expires else None,
        "below_threshold": entry.below_threshold,
        "kind": entry.kind,
        "values": [{"value": v.value, "keys": v.keys, "documents": v.documents} for v in entry.values],
    }
    return {name: value for name, value in parts.items() if value or name in _REQUIRED}


def entry(fingerprint: str, content: Any) -> Entry:
    """The entry that plain values stand for; raises EntryError where they don't."""
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise EntryError(f"is no fingerprint, which has {FINGERPRINT_LENGTH} of the characters 0-9 and a-f")
    fields = _fields(content, _REQUIRED, _OPTIONAL)
    values = fields["values"]
    if not isinstance(values, list) or len(values) < 2:
        raise EntryError("has 'values' that are not two or more")
    severities: tuple[Severity, ...] = get_args(Severity)
    return Entry(
        fingerprint=fingerprint,
        kind=_choice(fields, "kind", CLAIM_KINDS),
        severity=_choice(fields, "severity", severities),
        subject=_text(fields, "subject"),
        attribute=_text(fields, "attribute"),
        qualifiers=_texts(fields, "qualifiers") if "qualifiers" in fields else (),
        values=tuple(_value(value) for value in values),
        below_threshold=_flag(fields, "below_threshold"),
        decision=_decision(fields),
    )


def _value(content: Any) -> KnownValue:
    fields = _fields(content, _OF_VALUE, ())
    return KnownValue(_text(fields, "value"), _texts(fields, "keys"), _texts(fields, "documents"))


def _decision(fields: dict[str, Any]) -> Decision | None:
    if "status" not in fields:
        for name in ("reason", "expires"):
            if name in fields:
                raise EntryError(f"has '{name}' but no 'status'")
        return None
    if not _text(fields, "reason").strip():
        raise EntryError("has a 'status' without a 'reason'")
    return Decision(_choice(fields, "status", STATUSES), _text(fields, "reason"), _day(fields))


def _day(fields: dict[str, Any]) -> date | None:
    if "expires" not in fields:
        return None
    try:
        return day(_text(fields, "expires"))
    except ValueError as error:
        raise EntryError(f"has an 'expires' that is no day: {error}") from None


def day(text: str) -> date:
    """The day that ``text`` names as in 2031-12-31; raises ValueError where it names none."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"'{text}' is not written as in 2031-12-31")
    return date.fromisoformat(text)


def _fields(content: Any, required: Sequence[str], optional: Sequence[str]) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise EntryError("holds something that is no object")
    for name in required:
        if name not in content:
            raise EntryError(f"has no '{name}'")
    for name in content:
        if name not in (*required, *optional):
            raise EntryError(f"has a name that is not known: {not_one_of(name, (*required, *optional))}")
    return content


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise EntryError(f"has {_article(name)} '{name}' that is no text")
    return value


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def _texts(fields: dict[str, Any], name: str) -> tuple[str, ...]:
    value = fields[name]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise EntryError(f"has '{name}' that are no list of texts")
    return tuple(value)


def _flag(fields: dict[str, Any], name: str) -> bool:
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise EntryError(f"has a '{name}' that is neither true nor false")
    return value


def _choice(fields: dict[str, Any], name: str, known: Sequence[Any]) -> Any:
    value = _text(fields, name)
    if value not in known:
        raise EntryError(f"has a '{name}' that is wrong: {not_one_of(value, known)}")
    return value
