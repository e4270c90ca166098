"""What sets claims apart that no ladder finds: by their words, or for good."""

from __future__ import annotations

import pytest
from question_makers import amount, claim, year

from claimcheck.claims.events.kinds import marked
from claimcheck.groups.ladders import are_never_one, are_told_apart, laddered
from claimcheck.groups.relatedness import Relations
from claimcheck.values.claims import Names, State

ADA, BO = Names(("Ada Wren",), "person"), Names(("Bo Finch",), "person")
OPEN, SHUT = State("access", "open"), State("access", "closed")
OPENED = {"attribute": "open", "concepts": marked({"open"})}


def both(one, other):
    return claim(document="a.md", **one), claim(**{"document": "b.md", **other})


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"value": ADA, "attribute": "praise"}, {"value": BO, "attribute": "thank"}, False),
        ({"value": ADA, "subject": "Corvane"}, {"value": BO, "subject": "Orlo", "subject_source": "pronoun"}, True),
        ({"value": ADA, "subject": "Corvane"}, {"value": BO, "subject": "Orlo", "names": ("corvane",)}, False),
        ({"value": year(1974), **OPENED}, {"value": year(1980), **OPENED, "names": ("goole",)}, False),
        ({"value": amount(3), "subject": "Corvane"}, {"value": amount(4), "subject": "Orlo"}, False),
    ],
)
def test_words_tell_two_claims_apart(one, other, apart):
    a, b = both(one, other)
    assert are_told_apart(a, b) == are_told_apart(b, a) == apart


@pytest.mark.parametrize(
    ("one", "other", "never"),
    [
        ({"value": ADA}, {"value": BO}, False),
        ({"value": ADA}, {"value": BO, "document": "a.md"}, True),
        ({"value": ADA}, {"value": Names(("Wrenford",), "place"), "names": ("adawren",)}, True),
        ({"value": ADA, "subject": "Orlo"}, {"value": BO, "subject": "Ada Wren"}, True),
        (
            {"value": Names(("Lyra 3",), "product"), "attribute": "theme"},
            {"value": Names(("Nova 5",), "product"), "attribute": "theme"},
            True,
        ),
        (
            {"value": Names(("Lyra 3",), "product"), "attribute": "engine"},
            {"value": Names(("Nova 5",), "product"), "attribute": "engine van"},
            False,
        ),
        (
            {"value": Names(("Lyra 3",), "product"), "attribute": "engine"},
            {"value": Names(("Nova 5",), "product"), "attribute": "diesel engine"},
            True,
        ),
        (
            {"value": Names(("Night Watch",), "other"), "attribute": "report leak"},
            {"value": Names(("Estates",), "organization"), "attribute": "contact leak"},
            False,
        ),
        (
            {"value": Names(("Night Watch",), "other"), "attribute": "praise leak"},
            {"value": Names(("Estates",), "organization"), "attribute": "contact leak"},
            True,
        ),
        ({"value": Names(("government",), "other"), "attribute": "lead"}, {"value": ADA, "attribute": "lead"}, False),
        ({"value": Names(("chair",), "other"), "attribute": "lead"}, {"value": ADA, "attribute": "lead"}, True),
        ({"value": Names(("IT team",), "other"), "attribute": "lead"}, {"value": ADA, "attribute": "lead"}, False),
        ({"value": amount(3)}, {"value": amount(4), "document": "a.md"}, False),
        ({"value": OPEN, "tense": "past"}, {"value": SHUT, "tense": "present"}, True),
        ({"value": OPEN, "scope": ("by visitor",)}, {"value": SHUT, "scope": ("by staff",)}, True),
        ({"value": OPEN, "attribute": "access hall"}, {"value": SHUT, "attribute": "access sturgeon"}, True),
        ({"value": year(1974), **OPENED}, {"value": year(1980), **OPENED, "attribute": "open second"}, True),
        ({"value": year(1974), **OPENED}, {"value": year(1980), **OPENED, "subject": "Orlo"}, True),
        ({"value": year(1974), **OPENED, "text": "It."}, {"value": year(1980), **OPENED, "text": "It."}, False),
        ({"value": year(1974), **OPENED, "text": "A mill."}, {"value": year(1980), **OPENED, "text": "A mill."}, True),
        ({"value": year(1974), **OPENED, "text": "A mill."}, {"value": year(1980), **OPENED, "text": "It."}, False),
        (
            {"value": year(1974), "attribute": "selm open station", "text": "| Selm | 1974 |"},
            {"value": year(1980), "attribute": "open line", "text": "The line opened in 1980."},
            True,
        ),
        (
            {"value": year(1974), "attribute": "selm open station", "text": "| Selm | 1974 |"},
            {"value": year(1980), "attribute": "open station", "text": "Selm has been open since 1980."},
            False,
        ),
        ({"value": year(1974), "attribute": "visit"}, {"value": year(1980), "attribute": "visit"}, True),
        (
            {"value": year(1974), "attribute": "buy hall", "concepts": marked({"acquire"})},
            {"value": year(1980), **OPENED, "attribute": "open hall"},
            True,
        ),
        (
            {"value": year(1974), "attribute": "start hall", "concepts": marked({"start"})},
            {"value": year(1980), **OPENED, "attribute": "open hall"},
            False,
        ),
    ],
)
def test_what_nobody_need_read(one, other, never):
    a, b = both(one, other)
    assert are_never_one(a, b) == are_never_one(b, a) == never


def test_amounts_have_no_ladder():
    pair = both({"value": amount(3)}, {"value": amount(4)})
    assert laddered(*pair, Relations(pair)) == 0.0
