"""Why claims are one question, in words: every feature and rung has some, and what is told adds up."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from importlib.resources import files

import pytest
from finding_makers import amount, claim, group, names
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.explaining import explanation
from claimcheck.findings import judge_groups
from claimcheck.groups import comparisons, events, roles, states
from claimcheck.groups.weighing import LADDER, WEIGHED
from claimcheck.values.claims import State
from claimcheck.values.groups import Feature, Link

RUNGS = {"state": states, "comparison": comparisons, "date": events, "entity": roles}


def data(name):
    return json.loads(files("claimcheck.explaining").joinpath("data", f"{name}.json").read_text("utf-8"))


def explained(links, *values):
    """The one finding of claims, and its explanation; each link is two numbers of claims, its prior and features."""
    claims = [claim(value, f"{n}.md", start=100) for n, value in enumerate(values)]
    pairs = tuple(Link((claims[a], claims[b]), 0.8, prior, tuple(found)) for a, b, prior, found in links)
    (finding,) = judge_groups([replace(group(*claims, confidence=0.8), links=pairs)], 0)
    return finding, explanation(finding)


def test_every_feature_has_words():
    assert set(data("features")) == set(WEIGHED)


@pytest.mark.parametrize("kind", RUNGS)
def test_every_rung_has_words(kind):
    names = ("SURE", "LIKELY", "LESS_LIKELY", "PROBABLE", "UNSURE")
    rungs = {getattr(RUNGS[kind], name) for name in names if hasattr(RUNGS[kind], name)}
    assert {least for least, _ in data("rungs")[kind]} == {*rungs, 0.0}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("subject", 1.0, "both are about the same name"),
        ("subject", 0.8, "one subject is a short form or acronym of the other"),
        ("unit", 0.75, "the things counted mean much the same"),
        ("reader", 3.2, "read side by side, the statements clearly ask the same"),
        ("reader", 0.4, "read side by side, the statements rather ask the same"),
        ("reader", -0.4, "read side by side, the statements rather ask different things"),
        ("reader", -9.0, "read side by side, the statements look like answers to different questions"),
    ],
)
def test_words_follow_the_value(name, value, words):
    _, told = explained([(0, 1, -1.0, [Feature(name, value, 1.0)])], amount(64), amount(72))
    assert [feature.words for feature in told.question.features] == [words]


def test_the_strongest_feature_is_told_first_and_silent_ones_not():
    features = [Feature("time", 0.5, 0.2), Feature("magnitude", 0.5, -4.0), Feature("unit", 1.0, 0.0)]
    _, told = explained([(0, 1, -1.0, features)], amount(64), amount(72))
    assert [(f.feature, f.share) for f in told.question.features] == [("magnitude", -2.0), ("time", 0.1)]


def test_a_ladder_tells_its_rung():
    found = [(0, 1, 0.0, [Feature(LADDER, 0.95, 0.0)])]
    _, told = explained(found, State("release", "released"), State("release", "preview"))
    assert told.question.features == ()
    assert told.question.reasons == ("both are about the same name, and nothing tells parts of it apart",)


def test_a_ladder_among_other_features_tells_its_rung():
    features = [Feature(LADDER, 0.75, 1.0), Feature("linked", 1.0, 0.5)]
    _, told = explained([(0, 1, 0.0, features)], names("Ada Wren"), names("Bo Lund"))
    words = "a noun names the same role in documents that speak of the same things"
    assert told.question.features[0].words == words


def test_of_pairs_as_likely_one_that_is_at_odds_is_told():
    links = [(0, 1, 0.0, []), (1, 2, 0.0, [])]
    finding, told = explained(links, amount(64), amount(64), amount(72))
    shown = [finding.claims[number].document for number in told.question.claims]
    assert shown == ["1.md", "2.md"]


def test_without_links_the_reasons_of_the_group_are_told():
    (finding,) = judge_groups([group(claim(amount(64), "a.md"), claim(amount(72), "b.md"))], 0)
    question = explanation(finding).question
    assert (question.probability, question.reasons, question.claims) == (0.9, ("same subject and attribute",), ())


@given(st.permutations(["a.md", "b.md", "c.md"]))
def test_the_order_of_claims_changes_no_explanation(order):
    found = {name: claim(amount(64 + 10 * n), name, start=100) for n, name in enumerate(["a.md", "b.md", "c.md"])}
    (finding,) = judge_groups([group(*(found[name] for name in order))], 0)
    (usual,) = judge_groups([group(*found.values())], 0)
    assert explanation(finding) == explanation(usual)


def test_the_parts_multiply_to_the_confidence():
    (finding,) = judge_groups([group(claim(amount(64), "a.md"), claim(amount(72), "a.md"))], 0)
    told = explanation(finding)
    product = told.question.probability * told.rule.weight * told.closeness
    assert math.isclose(product, finding.confidence, abs_tol=0.005)
    assert told.closeness < 1
    assert (told.rule.code, told.rule.name, told.rule.reason) == ("Q203", "amounts-apart", "the values are apart")
