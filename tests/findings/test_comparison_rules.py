from __future__ import annotations

import pytest
from finding_makers import against, claim

from claimcheck.findings import judge
from claimcheck.findings.comparisons import judge_comparisons, seen_from
from claimcheck.values.claims import Comparison


def ahead(*rivals, aspect=""):
    return Comparison(rivals, "ahead", aspect)


def behind(*rivals, aspect=""):
    return Comparison(rivals, "behind", aspect)


def level(*rivals, aspect=""):
    return Comparison(rivals, "level", aspect)


CASES = [
    ("one yardstick", against("Nova-4o"), against("Nova 4o"), "agree", "C101"),
    ("yardsticks that overlap", against("Nova-4o", "Lyra 3.5 Sonata"), against("Lyra 3.5 series"), "agree", "C101"),
    ("yardsticks of one family", against("Nova-4o"), against("Nova-5.5"), "differ", "C101"),
    ("yardsticks of two families", against("the Jackdaw plant"), against("Hoshida's site"), "differ", "C101"),
    ("a family and its member", against("Nova"), against("Nova-5.5"), "unknown", "C101"),
    ("other rivals", ahead("Uxmoor"), behind("Hoshida"), "unknown", "C102"),
    ("other rivals, same direction", ahead("Uxmoor"), ahead("Hoshida"), "unknown", "C102"),
    ("other versions", ahead("Nova-4o"), behind("Nova-5.5"), "unknown", "C102"),
    ("yardstick, other rival", against("Uxmoor"), behind("Hoshida"), "unknown", "C102"),
    ("other aspects", ahead("Uxmoor", aspect="coding"), behind("Uxmoor", aspect="price"), "unknown", "C103"),
    ("amounts in other words", ahead("A1", aspect="size"), behind("A1", aspect="producer"), "conflict", "C201"),
    ("amounts in other words, one way", ahead("A1", aspect="size"), ahead("A1", aspect="seat"), "unknown", "C103"),
    ("amounts in other words, level", ahead("A1", aspect="size"), level("A1", aspect="seat"), "unknown", "C103"),
    ("less of the one is more", ahead("A1", aspect="fuel"), behind("A1", aspect="fuel economy"), "unknown", "C103"),
    (
        "a fault and how often",
        ahead("A1", aspect="side effect"),
        behind("A1", aspect="side effect frequency"),
        "unknown",
        "C103",
    ),
    ("same direction", ahead("Uxmoor"), ahead("Uxmoor", "Hoshida"), "agree", "C104"),
    ("yardstick, ahead", against("Uxmoor"), ahead("Uxmoor"), "agree", "C104"),
    ("same direction, one aspect", ahead("Uxmoor"), ahead("Uxmoor", aspect="coding"), "agree", "C104"),
    ("overall, one aspect", ahead("Uxmoor"), behind("Uxmoor", aspect="coding"), "differ", "C105"),
    ("level, ahead", level("Uxmoor"), ahead("Uxmoor"), "differ", "C106"),
    ("level, behind", level("Uxmoor"), behind("Uxmoor"), "differ", "C106"),
    ("level, level", level("Uxmoor"), level("Uxmoor"), "agree", "C104"),
    ("opposite", ahead("Uxmoor"), behind("Uxmoor"), "conflict", "C201"),
    ("opposite, one aspect", ahead("A1", aspect="official range"), behind("A1", aspect="range"), "conflict", "C201"),
    ("opposite on a shared rival", ahead("Uxmoor", "Hoshida"), behind("Hoshida"), "conflict", "C201"),
]


@pytest.mark.parametrize(("a", "b", "relation", "code"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_comparisons(a, b, relation, code):
    forth, back = judge_comparisons(a, b), judge_comparisons(b, a)

    assert (forth.relation, forth.code) == (relation, code)
    assert forth == back


def test_a_comparison_is_turned_round_where_the_rival_is_asked_about():
    said = claim(behind("Skerry Bank"), subject="Tern Shoal")

    assert seen_from("the Skerry Bank", said, said.value) == ahead("Tern Shoal")
    assert seen_from("Tern Shoal", said, said.value) == said.value
    assert seen_from("Uxmoor", said, said.value) == said.value


def test_amounts_in_other_words_are_less_sure():
    same, other = (judge_comparisons(ahead("A1", aspect="seat"), behind("A1", aspect=x)) for x in ("seat", "place"))

    assert same.weight > other.weight


def test_an_amount_of_anything_is_likelier_the_other_one():
    size, place = (judge_comparisons(ahead("A1", aspect="seat"), behind("A1", aspect=x)) for x in ("size", "place"))

    assert size.weight > place.weight


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (ahead("Tern Shoal"), ahead("Skerry Bank"), "conflict"),
        (ahead("Tern Shoal"), behind("Skerry Bank"), "agree"),
        (level("Tern Shoal"), level("Skerry Bank"), "agree"),
        (ahead("Uxmoor"), ahead("Skerry Bank"), "unknown"),
    ],
)
def test_two_subjects_that_are_rivals_of_each_other(first, second, relation):
    a, b = claim(first, subject="Skerry Bank"), claim(second, subject="Tern Shoal")

    assert judge(a, b).relation == relation
    assert judge(b, a) == judge(a, b)
