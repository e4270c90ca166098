from __future__ import annotations

import pytest
from finding_makers import against, amount, claim, day, group, month, names, year

from claimcheck.findings import agreed_facts
from claimcheck.values.claims import Comparison, State


def facts(*groups, minimum=0.5):
    return agreed_facts(groups, minimum)


def two(a, b, first=None, second=None, **shared):
    return group(
        claim(a, "a.md", start=100, **{**shared, **(first or {})}),
        claim(b, "b.md", start=200, **{**shared, **(second or {})}),
    )


def test_a_fact_tells_question_answer_and_who_gives_it():
    (fact,) = facts(two(amount(72, text="72"), amount(72, text="seventy-two"), {"place": "Norway"}))

    assert (fact.kind, fact.subject, fact.attribute, fact.value) == ("quantity", "Skerry Bank", "pumps", "72")
    assert (fact.qualifiers, fact.documents, fact.confidence) == (("in Norway",), ("a.md", "b.md"), 0.9)
    assert [(c.document, c.value, c.position) for c in fact.claims] == [("a.md", "72", 0), ("b.md", "seventy-two", 0)]


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (amount(4012, text="4,012"), amount(4000, step=1000, bound="~", text="about 4,000"), "4,012"),
        (amount(10, bound="<", text="10"), amount(10, bound="<", text="10"), "at most 10"),
        (day(2024, 5, 14, text="14 May 2024"), month(2024, 5, text="May 2024"), "14 May 2024"),
        (names("Ada Ek"), names("Ada Ek"), "Ada Ek"),
        (State("release", "released"), State("release", "released"), "released"),
        (Comparison(("Nova",), "ahead"), Comparison(("Nova",), "ahead"), "ahead of Nova"),
    ],
)
def test_answers_alike(a, b, value):
    assert [fact.value for fact in facts(two(a, b))] == [value]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount(72), amount(64)),
        (amount(500, bound=">"), amount(620)),
        (amount(10, bound="<"), amount(9)),
        (day(2024, 5, 14), year(2024)),
        (year(2020, ">"), year(2024)),
        (names("Ada Ek", closed=False), names("Ada Ek", "Bo Lind", closed=False)),
        (names("Lund", kind="place"), names("Sweden", kind="place")),
        (State("build", "yes"), State("build", "yes")),
        (against("Nova"), against("Nova")),
        (Comparison(("Nova",), "ahead"), against("Nova")),
    ],
)
def test_what_only_fits_together_is_no_fact(a, b):
    assert facts(two(a, b)) == ()


@pytest.mark.parametrize(
    "rest",
    [
        {"second": {"modality": "planned"}},
        {"second": {"modality": "denied"}},
        {"second": {"modality": "hypothetical"}},
        {"subject": ""},
        {"attribute": ""},
    ],
)
def test_what_is_not_stated_or_asks_nothing_is_no_fact(rest):
    assert len(facts(two(amount(72), amount(72)))) == 1
    assert facts(two(amount(72), amount(72), **rest)) == ()


def test_one_document_agrees_with_nobody():
    assert facts(group(claim(amount(72), "a.md"), claim(amount(72), "a.md"))) == ()


def test_who_says_otherwise_in_another_group_contests_it():
    agreed = two(amount(72), amount(72))
    assert facts(agreed, two(amount(72), amount(64))) == ()
    assert facts(agreed, two(amount(64), amount(64))) == ()
    assert facts(agreed, group(claim(amount(64), "c.md", attribute="turbines"))) == facts(agreed)


def test_other_conditions_are_another_question():
    first = two(amount(72), amount(72), {"place": "Norway"})
    second = two(amount(64), amount(64), {"place": "Wales"})
    found = {(fact.value, fact.qualifiers) for fact in facts(first, second)}
    assert found == {("72", ("in Norway",)), ("64", ("in Wales",))}
    assert facts(first, two(amount(64), amount(64))) == ()


def test_the_same_answer_in_two_groups_is_one_fact():
    (fact,) = facts(two(amount(72), amount(72)), group(claim(amount(72), "c.md"), claim(amount(72), "d.md")))
    assert fact.documents == ("a.md", "b.md", "c.md", "d.md")


@pytest.mark.parametrize(("minimum", "found"), [(0.9, 1), (0.91, 0)])
def test_unsure_facts_are_dropped(minimum, found):
    assert len(facts(two(amount(72), amount(72)), minimum=minimum)) == found


def test_what_is_only_quoted_counts_a_little_less():
    quoted = two(amount(72), amount(72), {"modality": "attributed"})
    assert facts(quoted)[0].confidence == 0.81


def test_the_order_of_groups_and_claims_changes_nothing():
    claims = [claim(amount(72), name, start=100 * n) for n, name in enumerate("abcd")]
    groups = [group(*claims), two(year(1974), year(1974), attribute="found"), two(amount(5), amount(6), attribute="x")]
    expected = facts(*groups)
    for turn in range(3):
        turned = claims[turn:] + claims[:turn]
        assert facts(*groups[1:][::-1], group(*turned)) == expected
    assert len(expected) == 2
