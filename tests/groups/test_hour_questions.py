"""When two times of day, or two weekdays, are one question, and when two dates are those of two editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.extracting import extract
from claimcheck.documents.reading import parse
from claimcheck.findings import judge
from claimcheck.groups.matching import group
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Kestrel Hall\n\nKestrel Hall is a concert hall in Orlo. "


def conflicts(nlp: Language, one: str, other: str) -> int:
    """The pairs of claims of two texts that answer one question otherwise."""
    pages = [parse(Document(f"{name}.md", HEAD + text)) for name, text in (("a", one), ("b", other))]
    groups = group([claim for found in extract(nlp, pages) for claim in found])
    pairs = [(a, b) for g in groups for n, a in enumerate(g.claims) for b in g.claims[n + 1 :]]
    return sum(judge(a, b).relation == "conflict" for a, b in pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The concert begins at 8 pm.", "The concert starts at 7 pm."),
        ("The canteen closes at 2 pm.", "The canteen is open until 3 pm."),
        ("The doors open at half past six.", "The doors open at 19:00."),
        ("The choir meets every Tuesday.", "The choir meets on Wednesdays."),
    ],
)
def test_other_times_of_one_thing(nlp: Language, one: str, other: str) -> None:
    assert conflicts(nlp, one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The concert begins at 8 pm.", "The doors open at 7 pm."),
        ("The concert begins at 8 pm.", "The concert starts at 20:00."),
        ("The concert begins at 7:30.", "The concert starts at 19:30."),
        ("The canteen opens at 9 am.", "On Sundays the canteen opens at 11 am."),
        ("The canteen opens at 9 am.", "On match days the canteen opens at noon."),
        ("The canteen opens at 9 am.", "The canteen closes at 5 pm."),
        ("The concert begins at 8 pm.", "The concert began at 8.20 pm."),
        ("The first tram leaves at 5:10.", "The last tram leaves at 23:50."),
        ("The choir meets every Tuesday.", "The orchestra meets on Wednesdays."),
        ("The Orlo book fair was held from 3 to 5 May 2023.", "The Orlo book fair was held from 2 to 4 May 2024."),
        ("The Orlo marathon was run on 3 May 2023.", "The Orlo marathon takes place on 9 May 2024."),
    ],
)
def test_other_questions_and_equal_times(nlp: Language, one: str, other: str) -> None:
    assert conflicts(nlp, one, other) == 0
