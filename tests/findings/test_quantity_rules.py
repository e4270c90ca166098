from __future__ import annotations

import pytest
from finding_makers import amount, claim

from claimcheck.findings import judge
from claimcheck.findings.quantities import interval, judge_quantities

MILE, FOOT = 1609.344, 0.3048


def percent(value, bound="=", step=1.0):
    return amount(value, step=step, bound=bound, dimension="percent")


def times(value, bound="=", step=None):
    return amount(value, step=step or (1.0 if value > 1 else 0.1), bound=bound, dimension="multiple")


def metres(value, step=1.0, bound="=", **rest):
    return amount(value, step=step, bound=bound, dimension="length", **rest)


def liquid(value, unit):
    return amount(value, step=value / 1000, dimension="volume", unit=unit)


def raised_by_up_to(value):
    return amount(value, bound="<", dimension="percent", change="up")


def result(value):
    return amount(value, step=0, dimension="score")


def over(value, step, fine=1.0, **rest):
    return amount(value, step=step, bound="~", side=">", fine_step=fine, **rest)


def under(value, step, fine=1.0, **rest):
    return amount(value, step=step, bound="~", side="<", fine_step=fine, **rest)


CASES = [
    # equal, and units
    ("equal", amount(72), amount(72), "agree", "Q101"),
    ("38 km, 38,000 m", metres(38_000, 1000), metres(38_000, 1), "agree", "Q101"),
    ("0 and 0", amount(0), amount(0, step=0), "agree", "Q101"),
    ("the same range", amount(3, 5), amount(3, 5), "agree", "Q101"),
    ("-4 and 4", amount(-4), amount(4), "conflict", "Q203"),
    ("one apart at one precision", amount(72), amount(73), "conflict", "Q203"),
    ("two halves of one precision", amount(4.4, step=0.1), amount(4.5, step=0.1), "conflict", "Q203"),
    ("0 and 3", amount(0), amount(3), "conflict", "Q203"),
    # dimensions
    ("euros, dollars", amount(9, dimension="currency:EUR"), amount(12, dimension="currency:USD"), "unknown", "Q105"),
    ("hours, metres", amount(9, dimension="time"), metres(12), "unknown", "Q105"),
    ("per cent, points", percent(8), amount(3, dimension="percentage point"), "unknown", "Q105"),
    ("percent, multiple without a change", percent(50), times(2), "unknown", "Q105"),
    # changes
    ("rose 5 %, is 8 %", percent(5, "up"), percent(8), "unknown", "Q106"),
    ("rose 5 %, is 5 %", percent(5, "up"), percent(5), "unknown", "Q106"),
    ("rose 5 %, rose 8 %", percent(5, "up"), percent(8, "up"), "conflict", "Q203"),
    ("rose 5 %, rose 5.2 %", percent(5, "up"), percent(5.2, "up", 0.1), "agree", "Q108"),
    ("rose 5 %, fell 5 %", percent(5, "up"), percent(5, "down"), "conflict", "Q102"),
    ("doubled, halved", times(2, "up"), times(0.5, "down"), "conflict", "Q102"),
    ("rose 100 %, halved", percent(100, "up"), times(0.5, "down"), "conflict", "Q102"),
    ("rose 5 %, fell 3 metres", percent(5, "up"), metres(3, bound="down"), "unknown", "Q105"),
    # factors
    ("rose 100 %, doubled", percent(100, "up"), times(2, "up"), "agree", "Q103"),
    ("fell 50 %, half", percent(50, "down"), times(0.5), "agree", "Q103"),
    ("fell 75 %, four times cheaper", percent(75, "down"), times(4), "agree", "Q103"),
    ("rose 200 %, doubled", percent(200, "up"), times(2, "up"), "conflict", "Q103"),
    ("fell 100 %, half", percent(100, "down"), times(0.5), "unknown", "Q103"),
    ("half, twice", times(0.5), times(2), "agree", "Q104"),
    ("a third, three times", times(1 / 3, step=0.1), times(3), "agree", "Q104"),
    ("doubled, is twice", times(2, "up"), times(2), "agree", "Q104"),
    ("doubled, three times", times(2, "up"), times(3), "conflict", "Q203"),
    ("half, three times", times(0.5), times(3), "conflict", "Q203"),
    ("up to ten times, eight times", times(10, "<"), times(8), "agree", "Q104"),
    # conversions
    ("rose by up to 4 %, rose 7 %", raised_by_up_to(4), percent(7, "up"), "conflict", "Q203"),
    ("rose by up to 4 %, rose 3 %", raised_by_up_to(4), percent(3, "up"), "agree", "Q108"),
    ("up to 4 %, rose 7 %", percent(4, "<"), percent(7, "up"), "unknown", "Q106"),
    ("half a pint, 280 ml", liquid(2.36588e-4, "pint"), liquid(2.8e-4, "litre"), "agree", "Q110"),
    ("half a pint, 237 ml", liquid(2.36588e-4, "pint"), liquid(2.37e-4, "litre"), "agree", "Q110"),
    ("1,000 British barrels, 1,637 hl", liquid(158.987, "barrel"), liquid(163.7, "hectolitre"), "agree", "Q110"),
    ("1,000 American barrels, 1,173 hl", liquid(158.987, "barrel"), liquid(117.3, "hectolitre"), "agree", "Q110"),
    ("1,000 barrels, 1,400 hl", liquid(158.987, "barrel"), liquid(140.0, "hectolitre"), "conflict", "Q203"),
    ("half a pint, 250 ml", liquid(2.36588e-4, "pint"), liquid(2.5e-4, "litre"), "conflict", "Q203"),
    ("3-1, 3-1", result(3.001), result(3.001), "agree", "Q101"),
    ("3-1, 3-2", result(3.001), result(3.002), "conflict", "Q203"),
    ("90 nautical miles, 165 km", metres(166_680, 1852, unit="mile"), metres(165_000, 1000), "agree", "Q110"),
    ("90 nautical miles, 172 km", metres(166_680, 1852, unit="mile"), metres(172_000, 1000), "conflict", "Q203"),
    ("166.7 km, 165 km", metres(166_700, 100), metres(165_000, 1000), "conflict", "Q203"),
    ("100 euros, 101 sorts of euros", amount(100, unit="a"), amount(101, unit="b"), "conflict", "Q203"),
    # limits
    ("up to 10, up to 25", amount(10, bound="<"), amount(25, bound="<"), "differ", "Q107"),
    ("over 10, over 25", amount(10, bound=">"), amount(25, bound=">"), "differ", "Q107"),
    ("less than 4 miles, up to 6.4 km", metres(4 * MILE, MILE, "<"), metres(6400, 100, "<"), "agree", "Q107"),
    ("up to 10, 8", amount(10, bound="<"), amount(8), "agree", "Q108"),
    ("up to 10, 10", amount(10, bound="<"), amount(10, step=0), "agree", "Q101"),
    ("up to 10, 14", amount(10, bound="<"), amount(14), "conflict", "Q203"),
    ("more than 500, 620", amount(500, bound=">"), amount(620), "agree", "Q108"),
    ("more than 500, 430", amount(500, bound=">"), amount(430), "conflict", "Q203"),
    ("more than 500, fewer than 400", amount(500, bound=">"), amount(400, bound="<"), "conflict", "Q203"),
    ("more than 500, fewer than 900", amount(500, bound=">"), amount(900, bound="<"), "agree", "Q108"),
    ("at least 5, at most 5", amount(5, bound=">"), amount(5.0000000001, bound="<"), "agree", "Q101"),
    # rounding
    ("42, 42.3", amount(42), amount(42.3, step=0.1), "agree", "Q108"),
    ("42, 43.3", amount(42), amount(43.3, step=0.1), "conflict", "Q203"),
    ("1.6 trillion, 1.58", amount(1.6e12, step=1e11), amount(1.58e12, step=1e10), "agree", "Q108"),
    ("1.6 trillion, 1.5", amount(1.6e12, step=1e11), amount(1.5e12, step=1e11), "conflict", "Q203"),
    ("a million, 1,048,576", amount(1e6, step=1e6), amount(1_048_576), "agree", "Q108"),
    ("a quarter of a million, 262,144", amount(250e3, step=1e4, bound="~"), amount(262_144), "agree", "Q108"),
    ("12 feet, 3.7 m", metres(12 * FOOT, FOOT), metres(3.7, 0.1), "agree", "Q108"),
    ("12 feet, 4.4 m", metres(12 * FOOT, FOOT), metres(4.4, 0.1), "conflict", "Q203"),
    ("100 miles, 161 km", metres(100 * MILE, MILE), metres(161_000, 1000), "agree", "Q108"),
    ("4,000 exactly, 4,012 exactly", amount(4000), amount(4012), "conflict", "Q203"),
    ("2 million, 2.4 million", amount(2e6, step=1e6), amount(2.4e6, step=1e5), "differ", "Q202"),
    ("2 million, 2.7 million", amount(2e6, step=1e6), amount(2.7e6, step=1e5), "conflict", "Q203"),
    # hedges
    ("about 4,000, 4,012", amount(4000, step=1000, bound="~"), amount(4012), "agree", "Q108"),
    ("about 90, 88", amount(90, step=10, bound="~"), amount(88), "agree", "Q108"),
    ("almost a gigawatt, 960 MW", amount(1e9, step=1e9, bound="~"), amount(960e6, step=1e7), "agree", "Q108"),
    ("about 4,000, 4,600", amount(4000, step=1000, bound="~"), amount(4600), "differ", "Q201"),
    ("about 4,000, 6,000", amount(4000, step=1000, bound="~"), amount(6000), "conflict", "Q203"),
    ("about 35, 30 to 40", amount(35, step=5, bound="~"), amount(30, 40), "agree", "Q108"),
    # hedges that tell the side
    ("just over 250,000, 214,000", over(250e3, 1e4), amount(214_000), "conflict", "Q203"),
    ("just over 250,000, 254,000", over(250e3, 1e4), amount(254_000), "agree", "Q108"),
    ("just over 250,000, 280,000", over(250e3, 1e4), amount(280_000), "conflict", "Q203"),
    ("just over 250, 266", over(250, 10), amount(266), "differ", "Q201"),
    ("just over 250, 250", over(250, 10), amount(250), "agree", "Q101"),
    ("just over 250, 249.9", over(250, 10), amount(249.9, step=0.1), "agree", "Q108"),
    ("just over 250, 240", over(250, 10), amount(240), "conflict", "Q203"),
    ("just over 250, just under 250", over(250, 10), under(250, 10), "differ", "Q201"),
    ("just over 2 million, just under 2 million", over(2e6, 1e6, 1e6), under(2e6, 1e6, 1e6), "differ", "Q201"),
    ("just over 240, almost 250", over(240, 10), under(250, 10), "agree", "Q108"),
    ("just over 250, just under 240", over(250, 10), under(240, 10), "conflict", "Q203"),
    ("almost 250, about 247", under(250, 10), amount(247, bound="~"), "agree", "Q108"),
    ("almost 250, about 250", under(250, 10), amount(250, step=10, bound="~"), "agree", "Q101"),
    ("almost 250, almost 250", under(250, 10), under(250, 10), "agree", "Q101"),
    ("almost 250, 244", under(250, 10), amount(244), "agree", "Q108"),
    ("almost 250, 254", under(250, 10), amount(254), "conflict", "Q203"),
    ("almost 250, at least 250", under(250, 10), amount(250, bound=">"), "agree", "Q101"),
    ("almost 250, more than 260", under(250, 10), amount(260, bound=">"), "conflict", "Q203"),
    ("just over 250, up to 240", over(250, 10), amount(240, bound="<"), "conflict", "Q203"),
    ("almost a gigawatt, 960 MW", under(1e9, 1e9, 1e9), amount(960e6, step=1e7), "agree", "Q108"),
    ("almost a gigawatt, 1.03 GW", under(1e9, 1e9, 1e9), amount(1.03e9, step=1e7), "agree", "Q108"),
    ("nearly twice, 1.9 times", under(2, 1, dimension="multiple"), times(1.9, step=0.1), "agree", "Q104"),
    ("just over twice, just under twice", over(2, 0.1, dimension="multiple"), under(2, 0.1, dimension="multiple"),
     "differ", "Q201"),
    ("just over 20 °C, 18 °C", over(293.15, 1, dimension="temperature"),
     amount(291.15, dimension="temperature"), "conflict", "Q203"),
    # ranges
    ("10 to 15 %, 12 %", amount(10, 15, dimension="percent"), percent(12), "agree", "Q108"),
    ("10 to 15 %, 22 %", amount(10, 15, dimension="percent"), percent(22), "conflict", "Q203"),
    ("3-5, 4-7", amount(3, 5), amount(4, 7), "agree", "Q108"),
    # an arbitrary zero
    ("about 20 °C, 9 °C", amount(293.15, step=10, bound="~", dimension="temperature"),
     amount(282.15, dimension="temperature"), "conflict", "Q203"),
    ("about 20 °C, 22 °C", amount(293.15, step=10, bound="~", dimension="temperature"),
     amount(295.15, dimension="temperature"), "agree", "Q108"),
    ("2-8 °C, 36-46 °F", amount(275.15, 281.15, dimension="temperature"),
     amount(275.37, 280.93, step=0.56, dimension="temperature"), "agree", "Q108"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "relation", "code"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_quantities(a, b, relation, code):
    forth, back = judge_quantities(a, b), judge_quantities(b, a)

    assert (forth.relation, forth.code) == (relation, code)
    assert forth == back


def test_a_plain_number_holds_half_a_step_but_no_more_than_a_twentieth():
    assert interval(amount(42)) == (41.5, 42.5)
    assert interval(amount(2e6, step=1e6)) == (1.9e6, 2.1e6)


def test_a_hedged_number_holds_a_step_between_a_twentieth_and_a_tenth():
    assert interval(amount(100, bound="~")) == (95, 105)
    assert interval(amount(100, step=8, bound="~")) == (92, 108)
    assert interval(amount(100, step=100, bound="~")) == (90, 110)


def test_a_hedge_that_tells_the_side_holds_more_there_alone():
    assert interval(over(100, 8)) == (99.5, 108)
    assert interval(under(100, 8)) == (92, 100.5)
    assert interval(under(100, 8), 0) == (100, 100)


@pytest.mark.parametrize(
    ("attribute", "scope", "relation"),
    [
        ("request body", ("maximum",), "conflict"),
        ("maximum request body", (), "conflict"),
        ("size limit", (), "conflict"),
        ("request body", (), "agree"),
        ("request body", ("total",), "agree"),
    ],
)
def test_where_the_limit_is_asked_for_up_to_states_it(attribute, scope, relation):
    stated = claim(amount(10), attribute=attribute, scope=scope)
    bounded = claim(amount(25, bound="<"), attribute="request body")

    assert judge(stated, bounded).relation == relation
    assert judge(bounded, stated).relation == relation


def test_an_approximate_claim_is_hedged():
    exact = amount(4000)

    assert judge(claim(exact), claim(amount(4080))).relation == "conflict"
    assert judge(claim(exact, modality="approximate"), claim(amount(4080))).relation == "agree"
    assert judge(claim(exact, modality="approximate"), claim(amount(4600))).relation == "conflict"
    assert judge(claim(exact, modality="approximate"), claim(amount(4400))).relation == "differ"
