from __future__ import annotations

from dataclasses import replace

from finding_makers import amount, claim, evidence
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.findings import judge, judge_groups
from claimcheck.findings.quantities import judge_quantities
from claimcheck.values.claims import Comparison, Names, State
from claimcheck.values.groups import Group
from claimcheck.values.periods import Period

NAMES = ("IBM", "International Business Machines", "Ilse Brandt", "Brandt", "V4", "V4 Pro", "Nova-4o", "Nova 4o",
         "Nova-5.5", "Munich", "Germany", "Uxmoor", "Lyra 3.5 series", "Lyra 3.5 Sonata", "Skerry Bank")  # fmt: skip
MODALITIES = ("asserted", "approximate", "attributed", "planned")

numbers = st.integers(-50, 500) | st.sampled_from([0.5, 1.58, 4.4, 72.5, 1e6])

# The gazetteer is read in the middle of whichever example first needs it.
unhurried = settings(deadline=None)


@st.composite
def quantities(draw, dimensions=("count", "percent", "multiple", "temperature", "currency:EUR")):
    low = draw(numbers)
    high = low + draw(st.sampled_from([0, 0, 0, 2, 30]))
    return amount(
        low,
        high,
        step=draw(st.sampled_from([0, 0.1, 1, 10, 100])),
        bound=draw(st.sampled_from(["=", "=", "~", ">", "<", "up", "down"])),
        dimension=draw(st.sampled_from(dimensions)),
        side=draw(st.sampled_from(["", "", "<", ">"])),
        fine_step=draw(st.sampled_from([0, 0.1, 1])),
    )


@st.composite
def periods(draw):
    year = draw(st.sampled_from([-300, 0, 1999, 2024, 2025]))
    first = draw(st.integers(1, 12))
    last = draw(st.integers(first, 12))
    start, stop = (draw(st.integers(1, 14)), draw(st.integers(14, 28))) if draw(st.booleans()) else (14, 14)
    bound = draw(st.sampled_from(["=", "=", "~", ">", "<"]))
    clock = draw(st.sampled_from([-1, -1, 540, 900]))
    grain = draw(st.sampled_from(["day", "month", "year"]))
    return Period((year, first, start), (year, last, stop), grain, bound, clock)


several = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple)
entities = st.builds(Names, several, st.sampled_from(["other", "person", "place", "product"]), st.booleans())
comparisons = st.builds(
    Comparison,
    several,
    st.sampled_from(["ahead", "behind", "level", "against"]),
    st.sampled_from(["", "coding", "price"]),
)
states = st.builds(State, st.sampled_from(["release", "encrypt"]), st.sampled_from(["yes", "no"]))
values = st.one_of(quantities(), periods(), entities, comparisons, states)


@st.composite
def claims(draw, value=values):
    return claim(
        draw(value),
        draw(st.sampled_from(["a.md", "b.md", "c.md"])),
        subject=draw(st.sampled_from(["Skerry Bank", "Skerry Bank", "Uxmoor"])),
        start=draw(st.integers(0, 9)) * 100,
        modality=draw(st.sampled_from(MODALITIES)),
        scope=draw(st.sampled_from([(), ("maximum",)])),
    )


@st.composite
def groups(draw):
    value = draw(st.sampled_from([quantities(("count",)), periods(), entities, comparisons, states]))
    found = draw(st.lists(claims(value), min_size=2, max_size=7))
    return Group(found[0].kind, "Skerry Bank", "pumps", tuple(found), 1.0)


def as_said(finding):
    """All of a finding but where its claims stand."""
    return finding.fingerprint, finding.code, finding.severity, [position.value for position in finding.positions]


@unhurried
@given(claims(), claims())
def test_verdicts_are_symmetric(a, b):
    assert judge(a, b) == judge(b, a)


@unhurried
@given(claims())
def test_equal_values_never_oppose(a):
    assert not judge(a, a).opposes


@unhurried
@given(groups(), st.randoms())
def test_the_order_of_claims_changes_nothing(group, random):
    shuffled = list(group.claims)
    random.shuffle(shuffled)

    assert judge_groups([replace(group, claims=tuple(shuffled))], 0) == judge_groups([group], 0)


@unhurried
@given(groups(), st.data())
def test_a_repeated_claim_changes_no_verdict(group, data):
    again = data.draw(st.sampled_from(group.claims))
    more = judge_groups([replace(group, claims=(*group.claims, again))], 0)

    assert [as_said(f)[:3] for f in more] == [as_said(f)[:3] for f in judge_groups([group], 0)]


@unhurried
@given(groups())
def test_the_names_of_documents_and_places_in_them_are_no_part_of_a_fingerprint(group):
    renamed = tuple(
        replace(c, evidence=evidence(f"new/{c.evidence.document}", c.evidence.start + 4000)) for c in group.claims
    )

    assert [as_said(f) for f in judge_groups([replace(group, claims=renamed)], 0)] == [
        as_said(f) for f in judge_groups([group], 0)
    ]


@unhurried
@given(groups())
def test_positions_are_opposed_and_every_claim_stands_on_one(group):
    for finding in judge_groups([group], 0):
        assert len(finding.positions) >= 2
        assert {c.position for c in finding.claims} == set(range(len(finding.positions)))
        for number, position in enumerate(finding.positions):
            assert position.documents == tuple(sorted({c.document for c in finding.claims if c.position == number}))
        sizes = [len(position.documents) for position in finding.positions]
        assert sizes == sorted(sizes, reverse=True)


@unhurried
@given(quantities(("length",)), quantities(("length",)), st.sampled_from([1000.0, 1609.344, 0.3048, 1e-3, 7.0]))
def test_another_base_unit_changes_no_verdict(a, b, factor):
    def scaled(q):
        steps = {"step": q.step * factor, "fine_step": q.fine_step * factor}
        return replace(q, base_low=q.base_low * factor, base_high=q.base_high * factor, **steps)

    assert judge_quantities(scaled(a), scaled(b)) == judge_quantities(a, b)


@unhurried
@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_changed_value_changes_the_fingerprint(first, second):
    def found(value):
        group = Group("quantity", "Skerry Bank", "pumps", (claim(amount(-10)), claim(amount(value))), 1.0)
        return judge_groups([group], 0.5)[0].fingerprint

    assert (found(first) == found(second)) == (f"{float(first):.6g}" == f"{float(second):.6g}")
