"""A rule as users know it: its code, its name, and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.values.claims import ClaimKind

Answer = Literal["conflict", "differ", "agree", "unknown", "note"]
"""What a rule can say of two claims; a ``note`` is about a document itself."""


@dataclass(frozen=True, slots=True)
class RuleDescription:
    """What there is to know of a rule.

    ``name`` says in words what it is about, joined by hyphens; ``kind`` is that of the claims that it compares ("" for
    any), ``answers`` all that it can say, ``summary`` one sentence for each of them, ``why`` the reason behind it, and
    ``example`` the statements or comments of a case that it decides.
    """

    code: str
    name: str
    kind: ClaimKind | Literal[""]
    answers: tuple[Answer, ...]
    summary: str
    why: str
    example: tuple[str, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """What of it appears in a report: ``contradiction``, ``disagreement``, ``note``, or nothing."""
        return tuple(_REPORTED[answer] for answer in self.answers if answer in _REPORTED)


_REPORTED: dict[Answer, str] = {"conflict": "contradiction", "differ": "disagreement", "note": "note"}
