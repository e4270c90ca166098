"""What a text speaks of, beside the claims that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Matter:
    """The nouns and names of a whole text, its sentences without a claim and its titles included; all sorted.

    ``nouns`` are lemmas, ``headed`` those of them that stand in a title or a heading, ``phrases`` nouns with the word
    that tells their sort ("heat pump", "indoor pool"). ``names`` are folded, one space between their words, ``persons``
    those of them that are people's; ``homes`` are other names in titles, and words of them: whose text it is, or of
    what place. ``brief`` tells that it is a text of a few sentences.
    """

    nouns: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    brief: bool = True

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Matter:
        """The matter of which ``record`` holds the fields as plain lists."""
        told = {name: tuple(found) for name, found in record.items() if name != "brief"}
        return cls(**told, brief=bool(record.get("brief", True)))
