from __future__ import annotations

import pytest
from finding_makers import amount, claim, year

from claimcheck.findings import judge
from claimcheck.findings.rules import Verdict, first_answer
from claimcheck.findings.states import judge_states
from claimcheck.values.claims import State

LEFT_OUT = ("denied", "hypothetical", "question", "superseded")


@pytest.mark.parametrize(
    ("a", "b", "relation", "code"),
    [
        (State("release", "released"), State("release", "released"), "agree", "S102"),
        (State("release", "released"), State("release", "preview"), "conflict", "S201"),
        (State("release", "released"), State("licence", "open"), "unknown", "S101"),
        (State("release", "not released"), State("release", "preview"), "unknown", "S103"),
        (State("release", "not released"), State("release", "released"), "conflict", "S201"),
        (State("release", "not released"), State("release", "not released"), "agree", "S102"),
        (State("release", "not released"), State("release", "not preview"), "unknown", "S103"),
        (State("encrypt", "yes"), State("encrypt", "no"), "conflict", "S201"),
        (State("encrypt", "yes"), State("sign", "no"), "unknown", "S101"),
    ],
)
def test_states(a, b, relation, code):
    verdict = judge_states(a, b)

    assert (verdict.relation, verdict.code) == (relation, code)
    assert judge_states(b, a) == verdict


@pytest.mark.parametrize("modality", LEFT_OUT)
def test_only_what_is_said_of_the_facts_is_compared(modality):
    assert judge(claim(amount(72), modality=modality), claim(amount(64))).code == "X101"
    assert judge(claim(amount(72)), claim(amount(64), modality=modality)).code == "X101"


def test_plans_are_compared_with_plans_alone():
    plan, fact = claim(amount(72), modality="planned"), claim(amount(64), tense="present")

    assert judge(plan, fact).code == judge(fact, plan).code == "X103"
    assert judge(plan, claim(amount(64), modality="planned")).relation == "conflict"
    assert judge(plan, claim(amount(64), modality="planned")).weight < judge(claim(amount(72)), fact).weight
    assert judge(plan, plan).relation == "agree"


def test_a_plan_is_compared_with_what_has_no_verb():
    plan, cell = claim(amount(72), modality="planned"), claim(amount(64))

    assert judge(plan, cell).relation == judge(cell, plan).relation == "conflict"
    assert judge(plan, cell).weight == judge(cell, plan).weight < judge(claim(amount(72)), cell).weight
    assert judge(claim(amount(72), modality="planned", tense="past"), cell).code == "X103"
    assert judge(claim(year(1972), modality="planned"), claim(year(1974))).code == "X103"


def test_values_of_different_kinds_are_not_compared():
    assert judge(claim(amount(1974)), claim(year(1974))).code == "X102"


def test_what_others_are_quoted_as_saying_counts_less():
    plain = judge(claim(amount(72)), claim(amount(64)))
    quoted = judge(claim(amount(72), modality="attributed"), claim(amount(64)))

    assert quoted.relation == plain.relation == "conflict"
    assert quoted.weight < plain.weight


def test_what_others_are_quoted_as_saying_confirms_as_well():
    assert judge(claim(amount(72), modality="attributed"), claim(amount(72))).weight == 1.0


def test_the_first_rule_with_an_answer_wins():
    def silent(_a, _b):
        return None

    def answering(_a, _b):
        return Verdict("agree", "T1", "for the test")

    def too_late(_a, _b):
        return Verdict("conflict", "T2", "for the test")

    assert first_answer((silent, answering, too_late), 1, 2).code == "T1"
    with pytest.raises(LookupError, match="last rule"):
        first_answer((silent,), 1, 2)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [("most", "most", "conflict"), ("least", "least", "conflict"), ("most", "", "agree"), ("most", "least", "agree")],
)
def test_two_limits_of_one_rule_are_levels(one, other, relation):
    bounds = {"most": "<", "least": ">", "": "="}
    a, b = (claim(amount(value, bound=bounds[limit]), limit=limit) for value, limit in ((40, one), (25, other)))

    assert judge(a, b).relation == judge(b, a).relation == relation
