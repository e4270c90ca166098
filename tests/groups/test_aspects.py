"""When two comparisons are told in one respect, and near misses where more of the one is less of the other."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.aspects import akin, may_be_one, one_aspect
from claimcheck.values.claims import Comparison


def told(aspect, words=""):
    return claim(Comparison(("Nova",), "ahead", aspect), subject="Orlo", attribute="x", context=tuple(words.split()))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("speed",), ("speed",), True),
        (("rated capacity",), ("capacity",), True),
        (("length", "bird list"), ("list",), True),
        (("rash frequency",), ("rash patient", "cause rash patient"), True),
        (("", "coverage region"), ("coverage",), True),
        (("",), ("coverage",), False),
        (("",), ("",), False),
        (("water use",), ("water quality",), False),
        (("fuel",), ("fuel economy",), False),
        (("side effect",), ("side effect frequency",), False),
        (("price", "list"), ("list",), False),
        (("safety", "ship crew"), ("crew",), False),
        (("length",), ("size",), False),
    ],
)
def test_one_aspect(one, other, expected):
    assert one_aspect(told(*one), told(*other)) is expected
    assert one_aspect(told(*other), told(*one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("producer", "size", True),
        ("memory footprint", "need", True),
        ("passenger", "traffic", True),
        ("people", "population", True),
        ("weight", "height", False),
        ("passenger", "noise", False),
        ("coding", "price", False),
        ("height", "seat", False),
        ("fuel", "saving", False),
        ("HexScore", "BitScore", False),
        ("producer", "safety", False),
        ("woman", "share", False),
        ("proportion", "share", True),
    ],
)
def test_amounts_in_other_words_are_left_to_a_reader(one, other, expected):
    assert may_be_one(one, other) is may_be_one(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("fuel", "fuel use", True), ("fuel", "fuel economy", False), ("fuel", "seat", False)],
)
def test_a_word_in_common(one, other, expected):
    assert akin(one, other) is akin(other, one) is expected
