"""What users allow for some attributes, and the ranks of documents."""

from __future__ import annotations

import pytest
from finding_makers import amount, claim, day, group, names, year
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.concepts import lexicon_with
from claimcheck.findings.judging import judge_group
from claimcheck.findings.quantities import judge_quantities
from claimcheck.findings.terms import Leeway, Terms
from claimcheck.findings.verdicts import judge
from claimcheck.values.claims import State


@pytest.mark.parametrize(
    ("a", "b", "tolerance", "code"),
    [
        (amount(10_412), amount(10_587), 0.0, "Q203"),
        (amount(10_412), amount(10_587), 0.02, "Q109"),
        (amount(10_412), amount(10_587), 0.01, "Q203"),
        (amount(49), amount(50), 0.02, "Q109"),
        (amount(48.9, step=0.1), amount(50), 0.02, "Q203"),
        (amount(-49), amount(-50), 0.02, "Q109"),
        (amount(-49), amount(50), 0.9, "Q203"),
        (amount(0), amount(1), 1.0, "Q109"),
        (amount(495), amount(500, bound=">"), 0.01, "Q109"),
        (amount(490), amount(500, bound=">"), 0.01, "Q203"),
        (amount(100, bound="<"), amount(102, bound="<"), 0.02, "Q109"),
        (amount(100, bound="<"), amount(120, bound="<"), 0.02, "Q107"),
        (amount(5.0, bound="up", dimension="percent"), amount(5.05, bound="up", dimension="percent"), 0.02, "Q109"),
        (amount(5.0, bound="up", dimension="percent"), amount(5.0, bound="down", dimension="percent"), 1.0, "Q102"),
        (amount(5, dimension="length"), amount(5, dimension="time"), 1.0, "Q105"),
        (amount(293, dimension="temperature"), amount(295, dimension="temperature"), 0.1, "Q203"),
        (amount(300, dimension="length"), amount(300, dimension="length"), 0.1, "Q101"),
    ],
)
def test_tolerance(a, b, tolerance, code) -> None:
    assert judge_quantities(a, b, tolerance).code == code
    assert judge_quantities(b, a, tolerance).code == code


@settings(deadline=None)
@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0, 1), st.floats(0, 1))
def test_more_tolerance_never_parts_what_less_allows(a: float, b: float, less: float, more: float) -> None:
    less, more = sorted((less, more))
    first, second = amount(a, step=0.0), amount(b, step=0.0)
    if not judge_quantities(first, second, less).opposes:
        assert not judge_quantities(first, second, more).opposes


PEOPLE = {"unit": "employee", "step": 1.0}


@pytest.mark.parametrize(
    ("name", "made", "meant"),
    [
        ("pumps", claim(amount(1), attribute="pump"), True),
        ("Pump", claim(amount(1), attribute="pump"), True),
        ("pump", claim(amount(1), attribute="spare pump"), True),
        ("spare-pump", claim(amount(1), attribute="pump spare"), True),
        ("spare pump", claim(amount(1), attribute="pump"), False),
        ("pumping", claim(amount(1), attribute="pump"), False),
        ("employees", claim(amount(1, **PEOPLE), attribute="mill"), True),
        ("employees", claim(amount(1, dimension="length", unit="employee"), attribute="mill"), False),
        ("population", claim(amount(1), attribute="inhabitant"), True),
        ("population", claim(amount(1), attribute="visitor"), False),
        ("sponsor", claim(names("A"), attribute="fund"), True),
        ("sponsor", claim(names("A"), attribute="supply"), False),
        ("crew", claim(amount(1), attribute="deckhand"), True),
        ("crew", claim(amount(1), attribute="passenger"), False),
    ],
)
def test_which_attribute_a_name_means(name, made, *, meant) -> None:
    terms = Terms({name: 0.1}, (name,), lexicon=lexicon_with({"crew": ["deckhand"]}))
    assert terms.leeway([made]) == (Leeway(0.1, many_valued=True) if meant else Leeway())
    assert terms.leeway([claim(amount(1), attribute="depth"), made]).many_valued is meant


@pytest.mark.parametrize(
    ("tolerances", "expected"),
    [
        ({}, 0.0),
        ({"*": 0.1}, 0.1),
        ({"*": 0.1, "price": 0.2}, 0.2),
        ({"*": 0.1, "price": 0.0}, 0.0),
        ({"price": 0.2, "list price": 0.01}, 0.01),
        ({"price": 0.2, "list": 0.3}, 0.3),
        ({"*": 0.1, "cost of labour": 0.2}, 0.1),
    ],
)
def test_the_name_with_most_words_decides(tolerances, expected) -> None:
    assert Terms(tolerances).leeway([claim(amount(1), attribute="list price")]).tolerance == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount(60), amount(72)),
        (year(1960), year(1972)),
        (day(2024, 5, 1), day(2024, 6, 1)),
        (names("Ada Wren", kind="person"), names("Bo Marsh", kind="person")),
        (State("release", "released"), State("release", "preview")),
    ],
)
def test_many_values_do_not_oppose(a, b) -> None:
    first, second = claim(a), claim(b)
    assert judge(first, second).opposes
    assert judge(first, second, Leeway(many_valued=True)).code == "X104"
    assert judge_group(group(first, second), Terms(many_valued=("pumps",))) is None
    assert judge_group(group(first, second), Terms(many_valued=("valves",))) is not None
    assert not judge(first, first, Leeway(many_valued=True)).opposes


def test_a_tolerance_holds_for_all_claims_of_a_question() -> None:
    """The attribute of one of them is the one that is meant."""
    claims = [claim(amount(n), f"{n}.md", attribute=of) for n, of in ((10_412, "population"), (10_500, "people"))]
    third = claim(amount(10_587), "c.md", attribute="people")
    assert judge_group(group(*claims, third), Terms({"population": 0.02})) is None
    assert judge_group(group(*claims[1:], third), Terms({"population": 0.02})) is not None


RANKS = {"filing.md": 1, "press.md": 2, "blog.md": 2}


@pytest.mark.parametrize(
    ("holders", "expected", "reason"),
    [
        ((("blog.md", 64), ("x.md", 64), ("press.md", 72)), [("64", 2), ("72", 2)], None),
        ((("x.md", 64), ("y.md", 64), ("filing.md", 72)), [("72", 1), ("64", None)], "(rank 1) say 72"),
        ((("press.md", 64), ("blog.md", 64), ("filing.md", 72)), [("72", 1), ("64", 2)], "(rank 1) say 72"),
        ((("filing.md", 64), ("x.md", 64), ("press.md", 72)), [("64", 1), ("72", 2)], "(rank 1) say 64"),
        ((("x.md", 64), ("y.md", 72), ("z.md", 72)), [("72", None), ("64", None)], None),
        ((("press.md", 64), ("blog.md", 72), ("x.md", 81)), [("72", 2), ("64", 2), ("81", None)], "disagree: 72, 64"),
    ],
)
def test_the_highest_ranked_come_first(holders, expected, reason) -> None:
    made = group(*(claim(amount(value), document) for document, value in holders))
    finding, plain = judge_group(made, Terms(ranks=RANKS)), judge_group(made)
    assert finding is not None
    assert plain is not None
    assert [(position.value, position.rank) for position in finding.positions] == expected
    told = [text for text in finding.reasons if "highest-ranked" in text]
    assert (not told) if reason is None else told[0].endswith(reason)
    assert (finding.fingerprint, finding.confidence, finding.severity) == (
        plain.fingerprint,
        plain.confidence,
        plain.severity,
    )
    assert {c.document: finding.positions[c.position].value for c in finding.claims} == {
        document: str(value) for document, value in holders
    }
