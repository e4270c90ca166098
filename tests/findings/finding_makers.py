"""Short ways to write the claims and groups of these tests."""

from __future__ import annotations

from itertools import count

from claimcheck.values.claims import Claim, Comparison, Evidence, Names, Qualifiers, State, Value
from claimcheck.values.groups import Group
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

KINDS = {Quantity: "quantity", Period: "date", Names: "entity", Comparison: "comparison", State: "state"}
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_places = count(1)


def amount(low, high=None, *, step=1.0, dimension="count", **rest):
    high = low if high is None else high
    fields = {"unit": "", "bound": "=", **rest}
    return Quantity(low, high, dimension=dimension, base_low=low, base_high=high, step=step, **fields)


def year(number, bound="=", text=""):
    return Period((number, 1, 1), (number, 12, 31), "year", bound, text=text)


def month(number, of, bound="=", text=""):
    return Period((number, of, 1), (number, of, MONTH_DAYS[of - 1]), "month", bound, text=text)


def day(number, of, on, bound="=", **rest):
    return Period((number, of, on), (number, of, on), "time" if "clock" in rest else "day", bound, **rest)


def names(*written, kind="other", closed=True):
    return Names(written, kind, closed)


def against(*rivals):
    return Comparison(rivals, "against")


def evidence(document="a.md", start=None, text="A sentence."):
    start = next(_places) * 100 if start is None else start
    return Evidence(document, start, start + 60, start // 100, 1, start // 100, 61, text, start + 10, start + 14)


CONDITIONS = ("time", "place", "variant", "scope", "tense", "limit")


def claim(value: Value, document="a.md", *, subject="Skerry Bank", attribute="pumps", start=None, **rest) -> Claim:
    qualifiers = Qualifiers(**{name: rest.pop(name) for name in CONDITIONS if name in rest})
    place = evidence(document, start)
    return Claim(KINDS[type(value)], subject, attribute, value, place, qualifiers=qualifiers, **rest)


def group(*claims: Claim, confidence=0.9, reasons=("same subject and attribute",)) -> Group:
    first = claims[0]
    return Group(first.kind, first.subject, first.attribute, tuple(claims), confidence, reasons)
