"""Groups without some of their claims."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from question_makers import against, amount, claim

from claimcheck.groups.matching import labelled
from claimcheck.groups.narrowing import narrowed
from claimcheck.groups.yardsticks import yardsticks

DOCUMENTS = ("a.md", "b.md", "c.md", "d.md")


def without(*names):
    return lambda one: one.evidence.document not in names


def test_the_claims_that_are_left_name_the_group():
    claims = (
        claim(amount(1), "a.md", subject="Skerry Bank Farm", attribute="pump output total"),
        claim(amount(2), "b.md", subject="Skerry Bank", attribute="pump output"),
        claim(amount(3), "c.md", subject="Skerry Bank", attribute="output of pumps"),
    )
    whole = labelled(claims, 0.8)
    left = narrowed(whole, without("c.md"), claims)
    assert left == labelled(claims[:2], 0.8)
    assert left.confidence == 0.8


def test_one_claim_answers_nothing_that_another_does():
    claims = (claim(amount(1), "a.md"), claim(amount(2), "b.md"))
    assert narrowed(labelled(claims, 0.8), without("b.md"), claims) is None
    assert narrowed(labelled(claims, 0.8), without(*DOCUMENTS), claims) is None


@given(st.lists(st.sampled_from(DOCUMENTS), min_size=2, max_size=6), st.sets(st.sampled_from(DOCUMENTS)))
def test_no_claim_joins_and_none_that_is_kept_goes(held, hidden):
    claims = tuple(claim(amount(number), name) for number, name in enumerate(held))
    left = narrowed(labelled(claims, 0.8), without(*hidden), claims)
    kept = tuple(filter(without(*hidden), claims))
    assert (left.claims if left else ()) == (kept if len(kept) > 1 else ())


def measured(rival, document, start, subject="Atlas 4"):
    value = replace(against(rival), direction="ahead")
    return claim(value, document, subject=subject, attribute="", start=start)


def test_a_yardstick_is_made_of_the_claims_that_are_left():
    claims = [measured("Vega 3", "a.md", 100), measured("Vega 4", "a.md", 300), measured("Vega 5", "b.md", 100)]
    claims += [measured("Vega 3", "c.md", 100, "Orlo 7"), measured("Vega 5", "d.md", 100, "Orlo 7")]
    atlas, orlo = yardsticks(claims)

    def later(one):
        return one.evidence.start < 300

    left = narrowed(atlas, later, claims)
    assert {rival for one in left.claims for rival in one.value.rivals} == {"Vega 3", "Vega 5"}
    assert left.subject == "Atlas 4"
    assert narrowed(atlas, without("b.md"), claims) is None
    assert narrowed(orlo, without("b.md"), claims) == orlo
    assert narrowed(atlas, without("c.md"), claims[::-1]) == atlas
