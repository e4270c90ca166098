"""Groups: the claims that answer one question, whatever the order of documents and however many others there are."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import (
    DOUBTFUL,
    Agreeing,
    amount,
    claim,
    claim_at,
    claim_from,
    claims,
    laddered,
    stages,
    texts,
    year,
)

from claimcheck.claims.events.kinds import marked
from claimcheck.groups import matching, weighing
from claimcheck.groups.events import same_event_question
from claimcheck.groups.matching import best_partners, group
from claimcheck.groups.reading import Reader
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.weighing import COMPARED, READ_IN_ALL, WEIGHED, Likeness, match_weights, sole, worth_reading
from claimcheck.values.claims import Comparison, Names, State
from claimcheck.values.matters import Matter
from claimcheck.values.periods import Period

# The word lists are read in the middle of whichever example first needs them.
unhurried = settings(deadline=None, max_examples=50)

UNREAD = {"bias": -3.0, "subject": 2.0, "attribute_weight": 2.0, "names_differ": -2.0}
PLAIN = {**DOUBTFUL, "quantity": stages(UNREAD)}
"""Weights that want the same subject and the same attribute of amounts, and leave all else to the ladders, so that no
test rests on the fitted ones."""


def grouped(claims, weights=PLAIN):
    """The groups as sets of the places of their claims."""
    return {frozenset((c.evidence.document, c.evidence.start) for c in g.claims) for g in group(claims, weights)}


def farm(document, output=300, **rest):
    return claim(amount(output, unit="turbine"), document, attribute="turbine output", **rest)


def test_claims_that_answer_one_question_are_one_group():
    found = [farm("a.md"), farm("b.md", 200), farm("c.md", 300), claim(year(1999), "c.md", attribute="open")]

    (one,) = group(found, PLAIN)

    assert one.claims == tuple(found[:3])
    assert (one.kind, one.subject, one.attribute) == ("quantity", "Skerry Bank", "turbine output")
    assert 0.5 <= one.confidence <= 1
    assert any("Skerry Bank" in reason for reason in one.reasons)
    assert any("turbine" in reason for reason in one.reasons)


def test_nothing_to_group():
    assert group([], PLAIN) == group([farm("a.md")], PLAIN) == ()


def test_the_fitted_weights_tell_the_same_question_from_another():
    same = [
        claim(amount(value, unit="turbine"), name, attribute="turbine", text=text, names=("goole",))
        for name, value, text in (
            ("a.md", 30, "The new wharf at Goole has thirty turbines."),
            ("b.md", 34, "At the wharf in Goole there stand thirty-four turbines, all of them new."),
        )
    ]
    other = claim(amount(30, unit="sturgeon"), "b.md", subject="Lindqvist Steel", text="Lindqvist paid 30 crowns.")

    (one,) = group([*same, other])

    assert one.claims == tuple(same)


@pytest.mark.parametrize("kind", ["quantity", "entity"])
def test_every_feature_has_a_weight(kind):
    fitted = match_weights()[kind]
    assert set(fitted) == {"before", "between", "after", "calibration"}
    assert set(fitted["before"]) == {"bias", *COMPARED}
    assert set(fitted["between"]) == {"bias", *COMPARED, "reader"}
    assert set(fitted["after"]) == {"bias", *WEIGHED}
    assert min(fitted[stage]["reader"] for stage in ("between", "after")) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"scope": ("input",)}, {"scope": ("output",)}),
        ({"time": year(2024)}, {"time": year(2025)}),
        ({"place": "Norway"}, {"place": "Wales"}),
        ({"modality": "planned"}, {"tense": "present"}),
        ({"subject": "Orlo V4 Pro"}, {"subject": "Orlo V4 Flash"}),
    ],
)
def test_exclusive_conditions_never_meet(one, other):
    certain = {"bias": 20.0}
    generous = {"quantity": stages(certain)}
    assert group([farm("a.md", **one), farm("b.md", **other)], generous) == ()
    assert len(group([farm("a.md", **one), farm("b.md", **one)], generous)) == 1


def meets(one, other):
    return bool(laddered([one, other]))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, True),
        ({}, {"subject": "Uxmoor"}, False),
        ({"kind": "open"}, {"kind": "end"}, False),
        ({"kind": "build"}, {"kind": "origin"}, True),
        ({"attribute": "open"}, {"attribute": "enter"}, True),
        ({"attribute": "open hatchery"}, {"attribute": "open reservoir"}, False),
        ({"attribute": "open hatchery"}, {"attribute": "open"}, True),
        ({"attribute": "open visitor hatchery"}, {"attribute": "open"}, False),
        ({"attribute": "open bank"}, {"attribute": "open hatchery"}, False),
        ({"attribute": "open second"}, {"attribute": "open"}, False),
        ({"attribute": "open 2"}, {"attribute": "open 3"}, False),
        ({"names": ("selby",)}, {"names": ("goole",)}, False),
        ({"names": ("selby",)}, {}, True),
        ({"kind": "found", "names": ("selby",)}, {"kind": "found", "names": ("goole",)}, True),
        ({"kind": "approve", "names": ("selby",)}, {"kind": "approve"}, False),
        ({"kind": "unveil"}, {"kind": "unveil"}, False),
        ({"kind": "unveil", "attribute": "show statue"}, {"kind": "unveil", "attribute": "unveil statue"}, True),
        ({"kind": "hold", "attribute": "auction"}, {"kind": "hold", "attribute": "auction"}, True),
        ({"kind": "hold", "attribute": "auction"}, {"kind": "hold", "attribute": "parade"}, False),
        ({"kind": "arrive", "attribute": "dock"}, {"kind": "arrive", "attribute": "dock"}, False),
    ],
)
def test_dates_of_one_event(one, other, expected):
    assert meets(dated("a.md", 1974, **one), dated("b.md", 1980, **other)) is expected


def dated(document, number, *, kind="open", attribute="open", **rest):
    return claim(year(number), document, attribute=attribute, concepts=marked({kind}), **rest)


def test_events_of_no_kind_never_meet():
    assert not meets(claim(year(1974), "a.md", attribute="visit"), claim(year(1980), "b.md", attribute="visit"))


@unhurried
@given(claims(), claims(), st.sampled_from(["open", "origin", "build", "hold"]), st.sampled_from([0.0, 0.3, 1.0]))
def test_the_order_of_two_dates_tells_nothing(a, b, kind, kinship):
    first, second = (
        replace(c, kind="date", value=year(1974), concepts=marked({kind}), attribute=c.attribute or "open")
        for c in (a, b)
    )
    assert same_event_question(first, second, kinship) == same_event_question(second, first, kinship)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"attribute": "chief executive"}, {"attribute": "chief executive"}, True),
        ({"attribute": "founder"}, {"attribute": "founder"}, True),
        ({"attribute": "founder"}, {"attribute": "founder", "subject": "Uxmoor"}, False),
        ({"attribute": "founder"}, {"attribute": "owner"}, False),
        ({"attribute": "praise"}, {"attribute": "praise"}, False),
    ],
)
def test_names_in_one_role(one, other, expected):
    ada, bo = Names(("Ada Wren",), "person"), Names(("Bo Finch",), "person")
    assert meets(claim(ada, "a.md", **one), claim(bo, "b.md", **other)) is expected


@pytest.mark.parametrize(
    ("value", "rest", "expected"),
    [
        (Comparison(("Nova 5",), "behind"), {}, True),
        (Comparison(("Nova-5",), "level"), {}, True),
        (Comparison(("Orlo V4",), "ahead"), {"subject": "Nova 5"}, True),
        (Comparison(("Nova 5",), "behind", "price"), {}, False),
        (Comparison(("Lyra 6",), "behind"), {}, False),
        (Comparison(("Nova 5",), "behind"), {"subject": "Orlo V3"}, False),
        (Comparison(("Lyra 3",), "ahead"), {"subject": "Nova 5"}, False),
    ],
)
def test_comparisons_of_one_pair_from_either_side(value, rest, expected):
    told = {"subject": "Orlo V4", "attribute": "turbine", **rest}
    one = claim(Comparison(("Nova 5",), "ahead", "coding"), "a.md", subject="Orlo V4", attribute="turbine")
    assert meets(one, claim(value, "b.md", **told)) is expected


def test_a_pair_seen_from_the_other_side_is_turned():
    one = claim(Comparison(("Nova 5",), "ahead"), "a.md", subject="Orlo V4", attribute="turbine")
    other = claim(Comparison(("Orlo V4",), "ahead"), "b.md", subject="Nova 5", attribute="turbine")

    (found,) = group([one, other])

    assert len({c.subject for c in found.claims}) == len({c.value.rivals for c in found.claims}) == 1
    assert {c.value.direction for c in found.claims} == {"ahead", "behind"}


def test_a_pair_is_seen_from_one_side_whatever_the_documents_are_called():
    def told(first, second):
        one = claim(Comparison(("Nova 5",), "ahead"), first, subject="Orlo V4", attribute="turbine")
        other = claim(Comparison(("Orlo V4",), "ahead"), second, subject="Nova 5", attribute="turbine")
        return {found.subject for found in group([one, other])}

    assert told("a.md", "b.md") == told("b.md", "a.md")


def test_a_claim_given_twice_counts_once_or_twice_but_moves_no_other():
    first, second, third = farm("a.md"), farm("b.md", 200), claim(amount(3), "b.md", attribute="sturgeon")

    assert grouped([first, second, third]) == grouped([first, second, third, third])
    assert grouped([first, second]) == grouped([first, second, second])


@unhurried
@given(texts(), st.randoms())
def test_the_order_of_claims_changes_nothing(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert group(shuffled) == group(found)


@unhurried
@given(texts())
def test_the_names_of_documents_change_no_group(found):
    names = {"a.md": "z/1.md", "b.md": "m/2.md", "c.md": "a/3.md"}
    renamed = [claim_from(one, document=names[one.evidence.document]) for one in found]
    assert _places(group(renamed)) == _places(group(found))


@unhurried
@given(texts())
def test_an_unrelated_document_changes_no_group(found):
    unrelated = [
        claim(amount(20), "d.md", subject="Bracken Tunnel", attribute="sturgeon hatchery"),
        claim(State("glaze", "yes"), "d.md", subject="Bracken Tunnel", attribute="glaze window"),
    ]
    assert group([*found, *unrelated]) == group(found)


@unhurried
@given(texts())
def test_groups_hold_comparable_claims_of_one_kind(found):
    for one in group(found):
        assert len(one.claims) > 1
        assert {c.kind for c in one.claims} == {one.kind}
        assert 0 <= one.confidence <= 1


def _places(groups):
    """Groups as sets of places that are unique over all documents, with what they are about."""
    return {(frozenset(c.evidence.start for c in g.claims), round(g.confidence, 9)) for g in groups}


def test_the_counterpart_of_a_claim_is_the_likeliest_of_each_document():
    claims = {0: farm("a.md", 1), 1: farm("b.md", 2), 2: farm("b.md", 3), 3: farm("c.md", 4)}
    scores = {(0, 1): 0.9, (0, 2): 0.6, (0, 3): 0.55, (2, 3): 0.7}

    assert best_partners(scores, claims) == {(0, 1), (0, 3), (2, 3)}


def test_ties_are_kept():
    claims = {0: farm("a.md", 1), 1: farm("b.md", 2), 2: farm("b.md", 3)}
    assert best_partners({(0, 1): 0.9, (0, 2): 0.9}, claims) == {(0, 1), (0, 2)}


@pytest.mark.parametrize(("likeness", "expected"), [(0.6, {(0, 2)}), (0.3, {(0, 1)})])
def test_who_says_the_same_is_the_counterpart_unless_it_is_far_less_likely(likeness, expected):
    claims = {0: farm("a.md", 300), 1: farm("b.md", 450), 2: farm("b.md", 300)}
    assert best_partners({(0, 1): 0.9, (0, 2): likeness}, claims) == expected


@pytest.mark.parametrize(("likeness", "expected"), [(0.6, {(0, 1)}), (0.9, set())])
def test_what_merely_names_the_year_is_the_counterpart_only_if_nothing_is_likelier(likeness, expected):
    may, june = (Period((2031, month, 1), (2031, month, 30), "month") for month in (5, 6))
    claims = {0: claim(may, "a.md"), 1: claim(june, "b.md"), 2: claim(year(2031), "b.md")}
    assert best_partners({(0, 1): 0.9, (0, 2): likeness}, claims) - {(0, 2)} == expected


@pytest.mark.parametrize(("likeness", "expected"), [(0.6, set()), (0.3, {(0, 1)})])
def test_a_vague_claim_does_not_oppose_what_stands_beside_an_amount_that_fits_it(likeness, expected):
    vague = farm("a.md", 400)
    vague = replace(vague, value=replace(vague.value, bound=">"))
    claims = {0: vague, 1: farm("b.md", 380), 2: farm("b.md", 450)}
    assert best_partners({(0, 1): 0.9, (0, 2): likeness}, claims) == expected


def scoring(likely):
    """Scores of all pairs by the names of their documents."""

    def scored(claims, *_, **__):
        for (i, a), (j, b) in combinations(enumerate(claims), 2):
            yield (i, j), Likeness(likely[a.evidence.document, b.evidence.document], ())

    return scored


def test_every_answer_of_a_group_must_be_to_one_question(monkeypatch):
    likely = {("a.md", "b.md"): 0.9, ("b.md", "c.md"): 0.8, ("a.md", "c.md"): 0.1}
    monkeypatch.setattr(matching, "scored", scoring(likely))

    (one,) = group([farm("a.md", 300), farm("b.md", 450), farm("c.md", 600)], PLAIN)

    assert [c.evidence.document for c in one.claims] == ["a.md", "b.md"]
    assert one.confidence == 0.9


def test_a_group_is_as_sure_as_its_weakest_pair_of_answers(monkeypatch):
    likely = {("a.md", "b.md"): 0.9, ("b.md", "c.md"): 0.8, ("a.md", "c.md"): 0.75}
    monkeypatch.setattr(matching, "scored", scoring(likely))

    (one,) = group([farm("c.md", 600), farm("a.md", 300), farm("b.md", 450)], PLAIN)

    assert (len(one.claims), one.confidence) == (3, 0.75)


def test_only_the_likeliest_counterparts_in_a_text_are_read():
    claims = {n: farm("a.md" if n == 0 else "b.md", n) for n in range(6)}
    scores = {(0, 1): 0.9, (0, 2): 0.5, (0, 3): 0.4, (0, 4): 0.3, (0, 5): 0.005}
    assert worth_reading(scores, claims) == [(0, 1), (0, 2), (0, 3), (0, 4)]  # the last is the likeliest of its own


def test_a_claim_is_sole_where_no_other_statement_of_either_text_is_in_question():
    places = [("a.md", 10), ("b.md", 10), ("b.md", 50), ("b.md", 50), ("c.md", 10)]
    matter = Matter(nouns=tuple(f"noun {number}" for number in range(20)))
    claims = {
        number: replace(claim_at(dated(name, 2030 + number), start), matter=matter)
        for number, (name, start) in enumerate(places)
    }
    linked, unlinked = 1.0, 0.0
    assert sole({(0, 1): linked, (0, 4): linked}, claims) == {(0, 1): 1.0, (0, 4): 1.0}
    assert sole({(0, 2): linked, (0, 3): linked}, claims) == {(0, 2): 1.0, (0, 3): 1.0}, "claims of one sentence"
    assert sole({(0, 1): linked, (0, 2): linked}, claims) == pytest.approx(dict.fromkeys([(0, 1), (0, 2)], 2**-0.5))
    assert sole({(0, 1): unlinked}, claims) == {(0, 1): 0.0}
    brief = replace(claims[1], matter=Matter(nouns=("barn", "goat")))
    assert sole({(0, 1): linked}, {**claims, 1: brief}) == {(0, 1): 0.0}
    amounts = {number: replace(farm(name), matter=matter) for number, (name, _) in enumerate(places)}
    assert sole({(0, 1): linked}, amounts) == {(0, 1): 0.0}


def test_what_is_unlikely_is_not_read():
    claims = {0: farm("a.md"), 1: farm("b.md")}
    assert worth_reading({(0, 1): 0.005}, claims) == []


def test_a_group_keeps_the_pairs_that_made_its_confidence(monkeypatch):
    likely = {("a.md", "b.md"): 0.9, ("b.md", "c.md"): 0.8, ("a.md", "c.md"): 0.8}
    monkeypatch.setattr(matching, "scored", scoring(likely))

    (one,) = group([farm("c.md", 600), farm("a.md", 300), farm("b.md", 450)], PLAIN)

    assert [link.confidence for link in one.links] == [0.8, 0.8]
    assert [[claim.evidence.document for claim in link.claims] for link in one.links] == [
        ["a.md", "c.md"],
        ["b.md", "c.md"],
    ]


def test_what_a_group_keeps_adds_up_to_its_confidence():
    (one,) = group([farm("a.md", 300), farm("b.md", 310)], PLAIN)
    (link,) = one.links
    odds = link.prior + sum(feature.share for feature in link.features)
    assert 1 / (1 + math.exp(-odds)) == pytest.approx(one.confidence)
    assert {feature.name for feature in link.features if feature.share} == {"subject", "attribute_weight"}


def test_what_is_read_grows_with_the_claims_and_no_claim_is_lost():
    found = [farm(f"{number:03}.md", text=f"{number} turbines.") for number in range(60)]
    known = Agreeing()

    (one,) = group(found, PLAIN, reader=Reader(known))

    assert len(one.claims) == 60
    assert len({pair[:2] for pair in known.asked}) <= READ_IN_ALL * len(found)


@pytest.mark.parametrize(
    ("reader", "sure", "decided"),
    [(2.0, 0.5, "ladder"), (-0.5, 0.5, "ladder"), (-1.5, 0.5, "weights"), (2.0, 0.99, "weights")],
)
def test_what_a_ladder_finds_stands_unless_the_reader_dissents_or_is_surer(monkeypatch, reader, sure, decided):
    weights = {"entity": stages({"bias": math.log(sure / (1 - sure))})}
    monkeypatch.setattr(weighing, "read", lambda *_: {"reader": reader})
    monkeypatch.setattr(weighing, "laddered", lambda *_: 0.9)
    pair = [
        claim(Names((name,), "person"), document, attribute="founder")
        for name, document in (("Ada", "a.md"), ("Bo", "b.md"))
    ]

    ((_, likely),) = weighing.scored(pair, Relations(pair), weights, Reader())

    assert (set(likely.features) == {"ladder"}) is (decided == "ladder")
    assert likely.probability == pytest.approx(0.9 if decided == "ladder" else sure)


@pytest.mark.parametrize(
    ("glance", "ladder", "is_read"), [(0.0, 0.0, False), (1.0, 0.0, True), (0.0, 0.9, True), (-9.0, 0.0, False)]
)
def test_what_a_glance_leaves_open_is_read_with_care(monkeypatch, glance, ladder, is_read):
    weights = {"entity": stages({"bias": -3.0, "reader": 1.0})}
    monkeypatch.setattr(weighing, "glance", lambda *_: {"reader": glance})
    monkeypatch.setattr(weighing, "read", lambda *_: {"reader": 7.0})
    monkeypatch.setattr(weighing, "laddered", lambda *_: ladder)
    pair = [
        claim(Names((name,), "person"), document, attribute="founder")
        for name, document in (("Ada", "a.md"), ("Bo", "b.md"))
    ]

    ((_, likely),) = weighing.scored(pair, Relations(pair), weights, Reader())

    assert likely.probability == pytest.approx(1 / (1 + math.exp(3.0 - (7.0 if is_read else glance))))


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        ("state", {"tense": "present"}, {"tense": "present"}, True),
        ("state", {"tense": "past"}, {"tense": "present"}, False),
        ("state", {"scope": ("by visitor",)}, {"scope": ("by visitor",)}, True),
        ("state", {"scope": ("by visitor",)}, {"scope": ("by staff",)}, False),
        ("state", {"attribute": "access sturgeon"}, {"attribute": "access hatchery"}, False),
        ("state", {}, {"document": "a.md"}, False),
        ("state", {"text": "On a lead yes."}, {"text": "Off the lead no."}, False),
        ("state", {"attribute": "access first turbine"}, {}, False),
        ("state", {"attribute": "access sturgeon"}, {}, False),
        ("comparison", {"tense": "past"}, {"tense": "present"}, True),
        ("entity", {}, {}, True),
        ("entity", {"subject": "Corvane K7"}, {}, False),
        ("entity", {}, {"subject": "Corvane K7"}, False),
        ("entity", {"subject": "Works"}, {}, True),
        ("entity", {}, {"names": ("corvane",)}, False),
        ("entity", {"names": ("corvane",)}, {}, True),
        ("entity", {}, {"document": "a.md"}, False),
    ],
)
def test_what_no_ladder_finds_is_weighed_where_nothing_rules_it_out(kind, one, other, expected):
    values = {
        "state": (State("access", "open"), State("access", "closed")),
        "comparison": (Comparison(("Nova 4",), "ahead"), Comparison(("Nova 4",), "behind")),
        "entity": (Names(("Corvane",), "organization"), Names(("Uxmoor Works",), "organization")),
    }
    pair = [
        claim(
            value,
            subject_source="topic",
            context=("access", "turbine"),
            **{"attribute": word, "subject": subject, "document": document, **told},
        )
        for value, document, word, subject, told in zip(
            values[kind],
            ("a.md", "b.md"),
            ("access turbine", "access"),
            ("Skerry Bank", ""),
            (one, other),
            strict=True,
        )
    ]
    for first, second in (pair, pair[::-1]):
        assert (weighing.compared(first, second, Relations(pair)) is not None) is expected
