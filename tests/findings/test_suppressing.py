"""Findings without what directives suppress."""

from __future__ import annotations

from dataclasses import replace

import pytest
from directive_makers import directive
from finding_makers import against, amount, claim, group, year
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.findings import judge_groups
from claimcheck.findings.suppressing import judge_with
from claimcheck.groups.matching import labelled
from claimcheck.groups.yardsticks import yardsticks

END = 10_000


def near(start):
    """Where a directive holds that is about the claim at ``start`` alone."""
    return {"low": start, "high": start + 1}


def judged(directives, *groups, minimum=0.5, claims=None):
    claims = [claim for each in groups for claim in each.claims] if claims is None else claims
    return judge_with(groups, claims, directives, minimum)


def seventy_two(document="a.md", start=500):
    return claim(amount(72), document, start=start)


def sixty_four(document="b.md", start=500):
    return claim(amount(64), document, start=start)


PUMPS = group(seventy_two(), sixty_four())


def test_without_directives_all_is_as_it_was():
    assert judged([], PUMPS) == (judge_groups([PUMPS], 0.5), (), ())


@pytest.mark.parametrize("document", ["a.md", "b.md"])
@pytest.mark.parametrize("rules", [(), ("Q203",)])
def test_one_side_without_claims_is_no_finding(document, rules):
    one = directive("disable-line", *rules, document=document, **near(500))
    found = judged([one], PUMPS)
    assert found.findings == ()
    assert found.suppressed == judge_groups([PUMPS], 0.5)
    assert found.notes == ()


def test_another_rule_is_not_suppressed():
    one = directive("disable-line", "D202", document="a.md", **near(500))
    found = judged([one], PUMPS)
    assert found.findings == judge_groups([PUMPS], 0.5)
    assert found.suppressed == ()
    assert [note.code for note in found.notes] == ["X201"]


def test_what_is_left_is_judged_as_if_the_rest_were_not_there():
    third = claim(amount(90), "c.md", start=500, subject="Skerry Bank Wind Farm", attribute="pumps count")
    (finding,) = judged([directive("disable-file", document="c.md", high=END)], group(*PUMPS.claims, third)).findings
    assert (finding,) == judge_groups([labelled(PUMPS.claims, 0.9)], 0.5)
    assert "90" not in repr(finding)
    assert "c.md" not in repr(finding)


def test_a_side_that_another_document_holds_stays():
    again = claim(amount(72), "c.md", start=500)
    found = judged([directive("disable-file", document="a.md", high=END)], group(*PUMPS.claims, again))
    (finding,) = found.findings
    assert [position.documents for position in finding.positions] == [("b.md",), ("c.md",)]
    assert found.suppressed == ()
    assert found.notes == ()


def test_the_name_of_the_group_is_that_of_the_claims_that_are_left():
    odd = claim(amount(90), "c.md", start=500, subject="Zebra", attribute="zebras")
    more = claim(amount(90), "d.md", start=500, subject="Zebra", attribute="zebras")
    whole = replace(
        group(*PUMPS.claims, odd, more), subject="Zebra", attribute="zebras", reasons=("same words: zebra",)
    )
    hide = [directive("disable-file", document=name, high=END) for name in ("c.md", "d.md")]
    (finding,) = judged(hide, whole).findings
    assert "ebra" not in repr(finding)
    assert finding.subject == "Skerry Bank"


def test_another_rule_may_decide_on_what_is_left():
    hedged = claim(amount(64, step=10, bound="~"), "b.md", start=500)
    near_it, far = claim(amount(72), "a.md", start=500), claim(amount(900), "c.md", start=500)
    whole = group(near_it, hedged, far)
    assert judge_groups([whole], 0)[0].code == "Q203"

    hide_far = directive("disable-file", "Q203", document="c.md", high=END)
    (left,) = judged([hide_far], whole, minimum=0).findings
    assert left.code == "Q201"

    hide_near = directive("disable-file", "Q201", document="a.md", high=END)
    found = judged([hide_far, hide_near], whole, minimum=0)
    assert (found.findings, len(found.suppressed), found.notes) == ((), 1, ())


def test_what_is_left_must_be_sure_enough():
    hedged = claim(amount(64, step=10, bound="~"), "b.md", start=500)
    whole = group(claim(amount(72), "a.md", start=500), hedged, claim(amount(900), "c.md", start=500))
    found = judged([directive("disable-file", document="c.md", high=END)], whole, minimum=0.7)
    assert (found.findings, len(found.suppressed)) == ((), 1)


def test_a_finding_that_is_not_reported_uses_no_directive():
    one = directive("disable-file", document="a.md", high=END)
    found = judged([one], PUMPS, minimum=1.0)
    assert (found.findings, found.suppressed) == ((), ())
    assert [note.code for note in found.notes] == ["X201"]


def test_other_findings_are_untouched():
    founded = group(claim(year(1974), "a.md", attribute="found", start=900), claim(year(1980), "b.md", start=900))
    found = judged([directive("disable-line", document="a.md", **near(500))], PUMPS, founded)
    assert found.findings == judge_groups([founded], 0.5)
    assert found.suppressed == judge_groups([PUMPS], 0.5)


def _measured(rival, document, start):
    return claim(replace(against(rival), direction="ahead"), document, subject="Atlas 4", attribute="", start=start)


def test_the_answers_of_a_document_to_the_yardstick_are_made_anew():
    claims = [_measured("Vega 3", "a.md", 500), _measured("Vega 4", "a.md", 900), _measured("Vega 5", "b.md", 500)]
    (whole,) = yardsticks(claims)
    (before,) = judge_groups([whole], 0)
    assert {position.value for position in before.positions} == {"Vega 3, Vega 4", "Vega 5"}

    found = judged([directive("disable-line", document="a.md", **near(900))], whole, minimum=0, claims=claims)
    (finding,) = found.findings
    assert {position.value for position in finding.positions} == {"Vega 3", "Vega 5"}
    assert "Vega 4" not in repr(finding)

    found = judged([directive("disable-file", document="a.md", high=END)], whole, minimum=0, claims=claims)
    assert (found.findings, found.suppressed, found.notes) == ((), (before,), ())


DOCUMENTS = ("a.md", "b.md", "c.md")
CLAIMS = st.lists(st.tuples(st.sampled_from(DOCUMENTS), st.sampled_from([64, 72, 90])), min_size=2, max_size=6)


@given(CLAIMS, st.sets(st.sampled_from(DOCUMENTS)), st.booleans())
def test_nothing_of_a_suppressed_document_shows(stated, hidden, by_code):
    claims = [claim(amount(value), document, start=100 * n) for n, (document, value) in enumerate(stated)]
    rules = ("Q203",) if by_code else ()
    directives = [directive("disable-file", *rules, document=name, high=END) for name in sorted(hidden)]
    whole = labelled(tuple(claims), 0.9)
    found = judged(directives, whole)
    left = [one for one in claims if one.evidence.document not in hidden]
    assert found.findings == (judge_groups([labelled(tuple(left), 0.9)], 0.5) if len(left) > 1 else ())
    assert len(found.findings) + len(found.suppressed) == len(judge_groups([whole], 0.5))
