"""Which claims meet at all: those with a telling word or concept in common, and comparable values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import against, amount, claim, texts, year

from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.relatedness import Relations
from claimcheck.values.claims import Names, State
from claimcheck.values.matters import Matter


def candidates(found):
    return list(candidate_pairs(found, Relations(found)))


def meet(one, other):
    return candidates([one, other]) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"attribute": "turbine"}, {"attribute": "turbine"}),
        ({"attribute": "turbine"}, {"attribute": "output", "context": ("output", "turbine")}),
        ({"attribute": "staff", "concepts": ("people",)}, {"attribute": "worker", "concepts": ("people",)}),
        ({"attribute": "turbine"}, {"attribute": "turbine", "subject": "Uxmoor"}),
    ],
)
def test_a_word_or_a_concept_in_common(one, other):
    assert meet(claim(amount(3), **one), claim(amount(4), "b.md", **other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(amount(3), attribute="turbine"), claim(amount(3), attribute="sturgeon")),
        (claim(amount(3), attribute="turbine"), claim(year(3), attribute="turbine")),
        (claim(amount(3), attribute="turbine"), claim(amount(3, dimension="length"), attribute="turbine")),
        (claim(amount(3), attribute="the"), claim(amount(3), attribute="the", subject="Uxmoor")),
        (claim(State("release", "preview")), claim(State("access", "open"))),
    ],
)
def test_nothing_in_common(one, other):
    assert not meet(one, other)


def test_states_of_one_opposition_meet_by_subject():
    assert meet(claim(State("release", "preview"), attribute=""), claim(State("release", "released"), attribute=""))


def test_comparisons_meet_by_rival():
    assert meet(claim(against("Nova-4o"), attribute=""), claim(against("nova 4o"), attribute="", subject="Uxmoor"))


@settings(deadline=None)
@given(texts(), st.randoms())
def test_pairs_come_once_in_order_and_whatever_the_order_of_the_claims(found, random):
    pairs = candidates(found)
    assert pairs == sorted(set(pairs))
    assert all(first < second for first, second in pairs)

    shuffled = list(found)
    random.shuffle(shuffled)
    starts = {frozenset(shuffled[i].evidence.start for i in pair) for pair in candidates(shuffled)}
    assert starts == {frozenset(found[i].evidence.start for i in pair) for pair in pairs}


def farm_claims(farms):
    """Three claims a farm, all of them about the output of turbines."""
    return [
        claim(amount(number), f"{document}-{farm}.md", subject=f"Farm {farm}", attribute="turbine output")
        for farm in range(farms)
        for number, document in enumerate("abc")
    ]


@pytest.mark.parametrize("farms", [50, 100, 400])
def test_pairs_grow_with_the_claims_and_not_with_their_square(farms):
    assert len(candidates(farm_claims(farms))) == 3 * farms


def test_many_documents_on_one_question_still_meet():
    found = [claim(amount(300 + n), f"{n}.md", attribute="turbine output") for n in range(80)]
    assert candidates(found)


@pytest.mark.xfail(strict=True, reason="other claims can fill up a key, and those that only it brings together part")
def test_claims_of_others_part_no_pair():
    pair = [claim(amount(3), attribute="turbine", subject=name) for name in ("Orlo V4", "V4")]
    others = [claim(amount(n), f"{n}.md", attribute="turbine", subject=f"Farm {n}") for n in range(80)]
    assert (0, 1) in candidates([*pair, *others])


SHARED = "In Orlo, the Kestrel Dam and the Tarn Gate of Ingmar Vale held {} on 3 May when Osprey Creek rose."


def on_one_matter(document, **change):
    """Claims of a text that names what every such text names, and the one asked for."""
    names = ("ingmarvale", "kestreldam", "orlo", "ospreycreek")
    matter = Matter(names=names, brief=False)
    told = [
        claim(year(1990 + n), document, start=100 * n, names=names, text=SHARED.format(n), matter=matter)
        for n in range(1, 4)
    ]
    return [*told, claim(document=document, attribute="", matter=matter, **change)]


def test_measures_of_documents_on_one_matter_meet_without_a_word_in_common():
    speeds = [amount(n, unit="knot", dimension="speed") for n in (19, 26)]
    apart = [amount(19, unit="knot", dimension="speed"), amount(26, unit="metre", dimension="length")]
    for values, expected in ((speeds, True), (apart, False)):
        here, there = (on_one_matter(f"{n}.md", value=value) for n, value in enumerate(values))
        assert ((3, 7) in candidates([*here, *there])) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((year(1968), year(1974)), True),
        ((Names(("Ada Wren",), "person"), Names(("Bo Finch",), "person")), True),
        ((Names(("Ada Wren",), "person"), Names(("Finch & Co",), "organization")), True),
        ((year(1968), Names(("Ada Wren",), "person")), False),
        ((State("access", "open"), State("access", "shut")), True),
        ((State("access", "open"), State("release", "preview")), False),
    ],
)
def test_like_claims_of_documents_on_one_matter_meet_whatever_is_said_of_them(values, expected):
    here, there = (
        on_one_matter(f"{n}.md", value=value, subject=f"Thing {n}", context=(word,))
        for n, (value, word) in enumerate(zip(values, ("open", "inaugurate"), strict=True))
    )
    assert ((3, 7) in candidates([*here, *there])) is expected


def test_a_crowded_word_still_joins_documents_on_one_matter():
    here, there = (on_one_matter(f"{n}.md", value=amount(n), context=("turbine",)) for n in (3, 4))
    others = [claim(amount(n), f"x{n}.md", attribute="turbine", subject=f"Farm {n}") for n in range(80)]
    assert (3, 7) in candidates([*here, *there, *others])


def matter(count, **change):
    """Documents on one matter, with one claim of each that is asked for."""
    return [
        told
        for n in range(count)
        for told in on_one_matter(f"{n:02}.md", value=amount(n), **{k: v(n) for k, v in change.items()})
    ]


def met(found):
    """The pairs of documents whose claims asked for meet."""
    last = [index for index, one in enumerate(found) if not one.names]
    return {pair for pair in candidates(found) if set(pair) <= set(last)}


@pytest.mark.parametrize(
    ("documents", "context", "pairs"),
    [
        (12, lambda n: ("turbine", f"kestrel{n // 2}"), 12 * 11 / 2),  # so few that all meet
        (40, lambda n: ("turbine", f"kestrel{n // 2}"), 20),  # the rarer word brings two together, the other too many
        (40, lambda n: (("turbine", "sluice")[n % 2], f"kestrel{n // 2}"), 2 * 20 * 19 / 2 + 20),  # within the budget
        (40, lambda n: ("turbine", f"kestrel{n}"), 0),
        (40, lambda _: ("turbine",), 40 * 39 / 2),  # the same words, however many
    ],
)
def test_in_many_documents_on_one_matter_claims_meet_by_their_rarest_words(documents, context, pairs):
    assert len(met(matter(documents, subject=lambda _: "", context=context))) == pairs
