"""Short ways to write the claims of these tests, and strategies that draw them."""

from __future__ import annotations

from itertools import count

from hypothesis import strategies as st

from claimcheck.groups.matching import group
from claimcheck.groups.reading import Reader
from claimcheck.values.claims import CLAIM_KINDS, Claim, Comparison, Evidence, Names, Qualifiers, State, Value
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

KINDS = {Quantity: "quantity", Period: "date", Names: "entity", Comparison: "comparison", State: "state"}
LINE = {"slope": 1.0, "intercept": 0.0}


def stages(weights):
    """The weights of a kind that are the same before reading, after a glance, and after reading with care."""
    return {"before": weights, "between": weights, "after": weights, "calibration": LINE}


DOUBTFUL = dict.fromkeys(CLAIM_KINDS, stages({"bias": -9.0}))
"""Weights that leave all to the ladders."""
CONDITIONS = ("time", "place", "variant", "scope", "marks", "tense", "limit")
_places = count(1)


class Agreeing(dict):
    """What a reader knows who says yes to everything, and what it was asked."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def get(self, key, default=None):  # noqa: ARG002  # as of a mapping
        self.asked.add(key)
        return 9.0


def laddered(claims):
    """The groups that the ladders find."""
    return group(claims, DOUBTFUL, reader=Reader(Agreeing()))


def amount(low, high=None, *, step=1.0, dimension="count", **rest):
    high = low if high is None else high
    fields = {"unit": "", "bound": "=", **rest}
    return Quantity(low, high, dimension=dimension, base_low=low, base_high=high, step=step, **fields)


def year(number):
    return Period((number, 1, 1), (number, 12, 31), "year")


def against(*rivals):
    return Comparison(rivals, "against")


def claim(  # noqa: PLR0913  # one parameter a part of a claim
    value: Value, document="a.md", *, subject="Skerry Bank", attribute="pump output", start=None, text="A.", **rest
) -> Claim:
    """A claim whose sentence holds its attribute's words and nothing else, unless told otherwise."""
    start = next(_places) * 100 if start is None else start
    place = Evidence(document, start, start + 60, start // 100, 1, start // 100, 61, text, start + 10, start + 14)
    qualifiers = Qualifiers(**{name: rest.pop(name) for name in CONDITIONS if name in rest})
    rest.setdefault("context", tuple(sorted(set(attribute.split()))))
    return Claim(KINDS[type(value)], subject, attribute, value, place, qualifiers=qualifiers, **rest)


WORDS = ("pump", "output", "turbine", "parameter", "employ", "worker", "staff", "organise", "organize", "the")
SUBJECTS = ("Skerry Bank", "Skerry", "SB", "Orlo V4", "Orlo V4 Pro", "V4", "Uxmoor", "")

some_words = st.lists(st.sampled_from(WORDS), max_size=4, unique=True).map(" ".join)
scopes = st.sampled_from([(), (), ("input",), ("output",), ("total",), ("maximum", "total"), ("input", "total")])
rivals = st.lists(st.sampled_from(["Nova-4o", "Nova 5", "Lyra 3", "Lyra"]), min_size=1, max_size=2, unique=True)
values = st.one_of(
    st.builds(amount, st.integers(0, 900), dimension=st.sampled_from(["count", "length", "percent"])),
    st.builds(amount, st.just(7), bound=st.sampled_from(["up", "down"]), unit=st.sampled_from(["pump", ""])),
    st.builds(year, st.sampled_from([0, 1999, 2024])),
    st.builds(Names, rivals.map(tuple), st.sampled_from(["other", "place", "person"])),
    st.builds(Comparison, rivals.map(tuple), st.sampled_from(["ahead", "behind", "against"])),
    st.builds(State, st.just("release"), st.sampled_from(["released", "preview"])),
    st.builds(State, st.just("paint"), st.sampled_from(["yes", "no"])),
)


@st.composite
def claims(draw):
    found = draw(some_words)
    told = draw(some_words)
    return claim(
        draw(values),
        draw(st.sampled_from(["a.md", "b.md", "c.md"])),
        subject=draw(st.sampled_from(SUBJECTS)),
        attribute=found,
        context=tuple(sorted({*found.split(), *told.split()})),
        subject_source=draw(st.sampled_from(["name", "name", "reference", "topic"])),
        concepts=tuple(draw(st.sampled_from([(), ("people",), ("people", "work")]))),
        names=tuple(draw(st.sampled_from([(), ("selby",), ("goole", "selby")]))),
        modality=draw(st.sampled_from(["asserted", "approximate", "attributed", "planned", "denied"])),
        time=draw(st.sampled_from([None, None, year(2024), year(2025), year(0)])),
        place=draw(st.sampled_from(["", "", "Norway", "Oslo, Norway", "Wales"])),
        scope=draw(scopes),
        marks=draw(st.sampled_from([(), (), ("past",), ("forecast",)])),
    )


@st.composite
def texts(draw, most=12):
    """Claims of a few documents, no two of one sentence."""
    found = draw(st.lists(claims(), max_size=most))
    return [claim_at(one, 100 * number) for number, one in enumerate(found)]


def claim_at(one: Claim, start: int) -> Claim:
    return claim_from(one, start=start, end=start + 60, value_start=start + 10, value_end=start + 14)


def claim_from(one: Claim, **evidence) -> Claim:
    """The claim with parts of its evidence changed."""
    record = one.record()
    record["evidence"].update(evidence)
    return Claim.from_record(record)
