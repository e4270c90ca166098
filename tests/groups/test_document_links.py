"""What is remembered of documents and their links changes nothing but the work."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import amount, claim, texts
from test_looks import Memory, looks

from claimcheck.groups import relatedness
from claimcheck.groups.relatedness import Relations

FLOOD = "When Osprey Creek rose, the Kestrel Dam in Ingmar Vale held back {} of sluicewater."


def told(document, first, names=("ingmarvale", "kestreldam")):
    return [
        claim(amount(n), document, start=100 * n, text=FLOOD.format(n), names=names) for n in range(first, first + 3)
    ]


FLOODS = [*told("a.md", 1), *told("b.md", 4), *told("c.md", 7)]


@pytest.fixture
def fresh(monkeypatch):
    """The documents whose profiles were made, and how often two were compared."""
    seen = {"profiles": [], "links": 0}
    profile, likely = relatedness._profile, relatedness.link_probability  # noqa: SLF001 - what is to be saved

    def profiled(claims):
        seen["profiles"].append(claims[0].evidence.document)
        return profile(claims)

    def compared(a, b):
        seen["links"] += 1
        return likely(a, b)

    monkeypatch.setattr(relatedness, "_profile", profiled)
    monkeypatch.setattr(relatedness, "link_probability", compared)
    return seen


def told_of(known, claims):
    """All that relations tell."""
    return [
        (known.near(a.evidence.document), known.linked(a, b), known.shared_names(a, b)) for a in claims for b in claims
    ]


def related(claims, memory):
    return told_of(Relations(claims, looks(memory, claims)), claims)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts(), min_size=2, max_size=3))
def test_relations_are_the_same_from_any_memory(corpora):
    memory = Memory()
    for claims in (*corpora, *corpora):
        assert related(claims, memory) == told_of(Relations(claims), claims)


def test_what_is_remembered_is_not_worked_out_again(fresh):
    memory = Memory()
    first = related(FLOODS, memory)
    assert fresh["links"] == 3
    fresh.update(profiles=[], links=0)
    assert related(FLOODS, memory) == first
    assert fresh == {"profiles": [], "links": 0}


def test_a_changed_document_leaves_what_is_kept_with_others(fresh):
    memory = Memory()
    related(FLOODS, memory)
    kept = dict(memory)
    changed = [*FLOODS[:3], *told("b.md", 20, names=("uxmoor",)), *FLOODS[6:]]
    expected = told_of(Relations(changed), changed)
    fresh.update(profiles=[], links=0)
    for links in (2, 0):
        assert related(changed, memory) == expected
        assert fresh["links"] == links
        fresh["links"] = 0
    assert {key: memory[key] for key in kept} == kept
    assert len(memory) == len(kept) + 1


def test_a_document_without_a_digest_is_not_remembered(fresh):
    memory = Memory()
    known = looks(memory, FLOODS)
    partly = replace(known, contents={name: known.contents[name] for name in ("a.md", "c.md")})
    for _ in range(2):
        fresh.update(profiles=[], links=0)
        assert told_of(Relations(FLOODS, partly), FLOODS) == told_of(Relations(FLOODS, known), FLOODS)
    assert fresh["links"] == 2
    moved = [replace(one, evidence=replace(one.evidence, document="b.md")) for one in told("x", 30, names=("uxmoor",))]
    others = [*FLOODS[:3], *moved, *FLOODS[6:]]
    assert told_of(Relations(others, partly), others) == told_of(Relations(others), others)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: b"\xff" * len(data),
        lambda data: b"[1,2,3]",  # noqa: ARG005 - whatever it was
        lambda data: b"7",  # noqa: ARG005 - whatever it was
        lambda data: b"[[],[]]",  # noqa: ARG005 - whatever it was
    ],
)
def test_bytes_that_are_something_else_count_for_nothing(damage, fresh):
    memory = Memory()
    first = related(FLOODS, memory)
    whole = dict(memory)
    memory.update({key: damage(data) for key, data in memory.items()})
    fresh.update(profiles=[], links=0)
    assert related(FLOODS, memory) == first
    assert fresh["links"] == 3
    assert memory == whole
