"""The yardstick: documents that set one thing against different members of a family."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import against, amount, claim

from claimcheck.groups.matching import labelled
from claimcheck.groups.yardsticks import ATTRIBUTE, without_rivals, yardsticks
from claimcheck.values.claims import Comparison, Names


def rivalry(document, *rivals, subject="Orlo V4", **rest):
    return claim(against(*rivals), document, subject=subject, **rest)


def answers(groups):
    """Each document's rivals in the only group."""
    (one,) = groups
    return {c.evidence.document: c.value.rivals for c in one.claims}


def test_three_documents_against_one():
    groups = yardsticks(
        [
            rivalry("a.md", "Nova-4o"),
            rivalry("a.md", "Lyra 3.5 Sonata"),
            rivalry("b.md", "Nova-4o"),
            rivalry("c.md", "Lyra 3.5 Sonata", "Nova 4o"),
            rivalry("d.md", "Nova-5.5", "Opal 4.7"),
        ]
    )

    told = answers(groups)

    assert told["a.md"] == ("Nova-4o", "Lyra 3.5 Sonata")
    assert told["b.md"] == ("Nova-4o",)
    assert set(told["c.md"]) == {"Nova 4o", "Lyra 3.5 Sonata"}
    assert told["d.md"] == ("Nova-5.5", "Opal 4.7")
    assert (groups[0].kind, groups[0].subject, groups[0].attribute) == ("comparison", "Orlo V4", ATTRIBUTE)


def test_a_document_gives_all_its_rivals_with_each_of_its_sentences():
    groups = yardsticks([rivalry("a.md", "Nova-4o"), rivalry("a.md", "Lyra 3"), rivalry("b.md", "Nova-5.5")])

    (one,) = groups

    assert [(c.evidence.document, c.value.rivals) for c in one.claims] == [
        ("a.md", ("Nova-4o", "Lyra 3")),
        ("a.md", ("Nova-4o", "Lyra 3")),
        ("b.md", ("Nova-5.5",)),
    ]


def test_the_rival_named_most_comes_first():
    twice = [rivalry("a.md", "Lyra 3", "Nova-4o"), rivalry("a.md", "Nova 4o")]
    assert answers(yardsticks([*twice, rivalry("b.md", "Nova-5.5")]))["a.md"] == ("Nova-4o", "Lyra 3")


def test_any_comparison_names_a_rival():
    beats = claim(Comparison(("Nova-4o",), "ahead", "coding"), "a.md", subject="Orlo V4")
    assert set(answers(yardsticks([beats, rivalry("b.md", "Nova-5.5")]))) == {"a.md", "b.md"}


def test_variants_are_of_one_line():
    groups = yardsticks([rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", subject="Orlo V4 Pro")])
    assert groups[0].subject == "Orlo V4"
    assert set(answers(groups)) == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova 4o")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-4o", "Nova-5.5")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Lyra 3.5")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova")),
        (rivalry("a.md", "Nova-4o"), rivalry("a.md", "Nova-5.5")),
        (rivalry("a.md", "Orlo V3"), rivalry("b.md", "Orlo V2")),
        (rivalry("a.md", "Nova-4o", subject="Orlo"), rivalry("b.md", "Nova-5.5", subject="Orlo")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", subject="Orlo V5")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", subject="Bracken V4")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", subject_source="topic")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", modality="denied")),
        (rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", modality="question")),
        (rivalry("a.md", "Nova-4o"), claim(amount(3), "b.md", subject="Orlo V4")),
    ],
    ids=[
        "same rival",
        "a rival in common",
        "other families",
        "a family and its member",
        "one document",
        "own product line",
        "subject without a version",
        "other version",
        "other subject",
        "subject not named",
        "denied",
        "asked",
        "no comparison",
    ],
)
def test_no_disagreement(one, other):
    assert yardsticks([one, other]) == []


@pytest.mark.parametrize("modality", ["planned", "attributed", "approximate"])
def test_what_is_built_to_rival_is_measured_already(modality):
    assert len(yardsticks([rivalry("a.md", "Nova-4o"), rivalry("b.md", "Nova-5.5", modality=modality)])) == 1


lineups = st.lists(
    st.tuples(
        st.sampled_from(["a.md", "b.md", "c.md"]),
        st.sampled_from(["Orlo V4", "Orlo V4 Pro", "Bracken 2"]),
        st.lists(st.sampled_from(["Nova-4o", "Nova 5.5", "Lyra 3", "Lyra", "Orlo V3"]), min_size=1, max_size=3),
    ),
    max_size=8,
)


@settings(deadline=None)
@given(lineups)
def test_every_group_has_two_documents_without_a_common_rival(lineup):
    found = [rivalry(document, *rivals, subject=subject) for document, subject, rivals in lineup]
    for one in yardsticks(found):
        told = {c.evidence.document: frozenset(c.value.rivals) for c in one.claims}
        assert any(not a & b for a in told.values() for b in told.values())
        assert len({(c.evidence.document, c.evidence.start) for c in one.claims}) == len(one.claims)


@pytest.mark.parametrize(
    ("names", "start", "is_left"),
    [
        (("Nova 4", "Nova 5"), 100, False),
        (("Nova 4", "Lyra 3"), 100, True),
        (("Nova 4", "Nova 5"), 900, True),  # of other sentences
    ],
)
def test_names_that_only_repeat_the_rivals_of_their_sentence_are_no_group(names, start, is_left):
    compared = labelled((rivalry("a.md", "Nova 4", start=100), rivalry("b.md", "Nova 5", start=100)), 0.9)
    named = labelled(
        tuple(claim(Names((n,)), d, start=start) for n, d in zip(names, ("a.md", "b.md"), strict=True)), 0.5
    )

    assert without_rivals([compared, named]) == ((compared, named) if is_left else (compared,))
