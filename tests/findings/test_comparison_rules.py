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
    ("one yardstick", against("GPT-4o"), against("GPT 4o"), "agree", "C101"),
    ("yardsticks that overlap", against("GPT-4o", "Claude 3.5 Sonnet"), against("Claude 3.5 series"), "agree", "C101"),
    ("yardsticks of one family", against("GPT-4o"), against("GPT-5.5"), "differ", "C101"),
    ("yardsticks of two families", against("the Corvid plant"), against("Tamaki's site"), "differ", "C101"),
    ("a family and its member", against("GPT"), against("GPT-5.5"), "unknown", "C101"),
    ("other rivals", ahead("Uxmoor"), behind("Tamaki"), "unknown", "C102"),
    ("other rivals, same direction", ahead("Uxmoor"), ahead("Tamaki"), "unknown", "C102"),
    ("other versions", ahead("GPT-4o"), behind("GPT-5.5"), "unknown", "C102"),
    ("yardstick, other rival", against("Uxmoor"), behind("Tamaki"), "unknown", "C102"),
    ("other aspects", ahead("Uxmoor", aspect="coding"), behind("Uxmoor", aspect="price"), "unknown", "C103"),
    ("same direction", ahead("Uxmoor"), ahead("Uxmoor", "Tamaki"), "agree", "C104"),
    ("yardstick, ahead", against("Uxmoor"), ahead("Uxmoor"), "agree", "C104"),
    ("same direction, one aspect", ahead("Uxmoor"), ahead("Uxmoor", aspect="coding"), "agree", "C104"),
    ("overall, one aspect", ahead("Uxmoor"), behind("Uxmoor", aspect="coding"), "differ", "C105"),
    ("level, ahead", level("Uxmoor"), ahead("Uxmoor"), "differ", "C106"),
    ("level, behind", level("Uxmoor"), behind("Uxmoor"), "differ", "C106"),
    ("level, level", level("Uxmoor"), level("Uxmoor"), "agree", "C104"),
    ("opposite", ahead("Uxmoor"), behind("Uxmoor"), "conflict", "C201"),
    ("opposite, one aspect", ahead("A1", aspect="official range"), behind("A1", aspect="range"), "conflict", "C201"),
    ("opposite on a shared rival", ahead("Uxmoor", "Tamaki"), behind("Tamaki"), "conflict", "C201"),
]


@pytest.mark.parametrize(("a", "b", "relation", "code"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_comparisons(a, b, relation, code):
    forth, back = judge_comparisons(a, b), judge_comparisons(b, a)

    assert (forth.relation, forth.code) == (relation, code)
    assert forth == back


def test_a_comparison_is_turned_round_where_the_rival_is_asked_about():
    said = claim(behind("Marram Bank"), subject="Sallow Deep")

    assert seen_from("the Marram Bank", said, said.value) == ahead("Sallow Deep")
    assert seen_from("Sallow Deep", said, said.value) == said.value
    assert seen_from("Uxmoor", said, said.value) == said.value


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (ahead("Sallow Deep"), ahead("Marram Bank"), "conflict"),
        (ahead("Sallow Deep"), behind("Marram Bank"), "agree"),
        (level("Sallow Deep"), level("Marram Bank"), "agree"),
        (ahead("Uxmoor"), ahead("Marram Bank"), "unknown"),
    ],
)
def test_two_subjects_that_are_rivals_of_each_other(first, second, relation):
    a, b = claim(first, subject="Marram Bank"), claim(second, subject="Sallow Deep")

    assert judge(a, b).relation == relation
    assert judge(b, a) == judge(a, b)
