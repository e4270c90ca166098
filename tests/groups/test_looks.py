"""What is remembered of pairs of claims changes nothing but the work."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import amount, claim, texts

from claimcheck.groups import weighing
from claimcheck.groups.matching import group
from claimcheck.groups.reading import Reader
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.remembering import Remembered
from claimcheck.groups.synonyms import spelt_alike
from claimcheck.groups.weighing import match_weights, scored

UNDER = b"code and data"


class Memory(dict):
    """Entries by key, as a store has them."""

    def find(self, keys):
        return {key: self[key] for key in keys if key in self}

    keep = dict.update


def looks(memory, claims):
    """The looks that a memory has of the documents of some claims."""
    told = {}
    for one in claims:
        nameless = replace(one, evidence=replace(one.evidence, document=""))
        told.setdefault(one.evidence.document, []).append(repr(nameless))
    contents = {document: sha256("".join(sorted(said)).encode()).digest() for document, said in told.items()}
    return Remembered(memory, contents, UNDER)


def found(claims, memory=None, weights=None, synonyms=None, reader=None):
    """The pairs of claims with their likeness, as they are remembered or anew."""
    weights, synonyms = weights or match_weights(), synonyms or {}
    remembered = None if memory is None else looks(memory, claims).on(weights, synonyms)
    known = Relations(claims, remembered)
    spelt = spelt_alike(claims, synonyms)
    return list(scored(spelt, known, weights, reader or Reader(), remembered=remembered))


@pytest.fixture
def fresh(monkeypatch):
    """The pairs of claims that were looked at, and not remembered."""
    seen = []
    look = weighing.before_reading

    def noting(a, b, *rest):
        seen.append((a, b))
        return look(a, b, *rest)

    monkeypatch.setattr(weighing, "before_reading", noting)
    return seen


def told(document, *outputs, subject="Skerry Bank", **rest):
    return [
        claim(amount(n, **rest), document, subject=subject, start=100 * at, text=f"Each day, {n:>4} pumps run there.")
        for at, n in enumerate(outputs)
    ]


PUMPS = [*told("a.md", 3, 5), *told("b.md", 4), *told("c.md", 7, 8)]


@settings(max_examples=60, deadline=None)
@given(st.lists(texts(), min_size=2, max_size=3))
def test_looks_are_the_same_from_any_memory(corpora):
    memory = Memory()
    for claims in (*corpora, *corpora):
        assert found(claims, memory) == found(claims)


def test_what_is_remembered_is_not_looked_at_again(fresh):
    memory = Memory()
    first = found(PUMPS, memory)
    assert first
    assert fresh
    fresh.clear()
    assert found(PUMPS, memory) == first
    assert fresh == []


class _Unread(Reader):
    """A reader that is asked nothing."""

    def read(self, a, b):
        raise AssertionError((a, b))


def test_what_was_read_is_not_read_again():
    memory = Memory()
    first = found(PUMPS, memory)
    assert any("reader" in likely.features for _, likely in first)
    assert found(PUMPS, memory, reader=_Unread()) == first
    with pytest.raises(AssertionError):
        found([*PUMPS, *told("d.md", 6)], memory, reader=_Unread())


def test_what_was_looked_at_but_not_read_is_read():
    memory = Memory()
    with pytest.raises(AssertionError):
        found(PUMPS, memory, reader=_Unread())
    assert memory
    assert found(PUMPS, memory) == found(PUMPS)
    assert found(PUMPS, memory, reader=_Unread()) == found(PUMPS)


def test_what_was_read_counts_only_where_it_is_read(monkeypatch):
    memory = Memory()
    found(PUMPS, memory)
    monkeypatch.setattr(weighing, "READ_IN_ALL", 0)
    unread = found(PUMPS)
    assert not any("reader" in likely.features for _, likely in unread)
    assert found(PUMPS, memory) == unread


def test_only_pairs_of_a_document_that_changed_are_looked_at(fresh):
    memory = Memory()
    found(PUMPS, memory)
    changed = [*PUMPS[:2], *told("b.md", 9), *PUMPS[3:]]
    expected = found(changed)
    fresh.clear()
    assert found(changed, memory) == expected
    assert fresh
    assert all("b.md" in {a.evidence.document, b.evidence.document} for a, b in fresh)


def test_a_changed_document_leaves_what_is_kept_with_others():
    memory = Memory()
    found(PUMPS, memory)
    kept = dict(memory)
    found([*PUMPS[:2], *told("b.md", 9), *PUMPS[3:]], memory)
    assert {key: memory[key] for key in kept} == kept
    assert len(memory) == len(kept) + 2, "its links and its looks"


def test_any_part_of_a_memory_will_do():
    memory = Memory()
    expected = found(PUMPS, memory)
    for size in range(len(memory)):
        for kept in combinations(memory.items(), size):
            assert found(PUMPS, Memory(kept)) == expected


def test_what_was_read_without_its_look_is_of_no_use_and_does_no_harm():
    memory = Memory()
    found([*PUMPS[:2], *PUMPS[3:]], memory)
    before = set(memory)
    with pytest.raises(AssertionError):
        found(PUMPS, memory, reader=_Unread())
    of_new = set(memory) - before
    assert found(PUMPS, memory) == found(PUMPS)
    assert found(PUMPS, memory, reader=_Unread()) == found(PUMPS)
    left = Memory((key, data) for key, data in memory.items() if key not in of_new)
    for _ in range(2):
        assert found(PUMPS, left) == found(PUMPS)


def test_copies_of_a_document_are_known_apart(fresh):
    memory = Memory()
    copies = [*told("a.md", 3, 5), *told("b.md", 3, 5), *told("c.md", 4)]
    first = found(copies, memory)
    assert first == found(copies)
    fresh.clear()
    assert found(copies, memory) == first
    assert fresh == []


def test_a_renamed_document_is_known(fresh):
    memory = Memory()
    found(PUMPS, memory)
    fresh.clear()
    moved = [replace(one, evidence=replace(one.evidence, document=f"new/{one.evidence.document}")) for one in PUMPS]
    assert found(moved, memory)
    assert fresh == []


def test_a_copy_is_another_document():
    memory = Memory()
    twice = [*told("a.md", 3, 5), *told("b.md", 3, 5)]
    assert found(twice[:2], memory) == found(twice[:2])
    assert found(twice, memory) == found(twice)
    assert found(twice[2:], memory) == found(twice[2:])


def test_documents_in_another_order_are_other_pairs():
    memory = Memory()
    found(PUMPS, memory)
    turned = sorted(
        (replace(one, evidence=replace(one.evidence, document=name)) for one, name in zip(PUMPS, "ccbaa", strict=True)),
        key=lambda one: (one.evidence.document, one.evidence.start),
    )
    assert found(turned, memory) == found(turned)


def test_claims_in_any_order_have_the_same_groups():
    memory = Memory()
    expected = group(PUMPS)
    assert expected
    assert group(PUMPS[::-1], remembered=looks(memory, PUMPS)) == expected
    assert group(PUMPS, remembered=looks(memory, PUMPS)) == expected


def test_a_third_document_that_links_two_makes_other_looks(monkeypatch, fresh):
    memory, near = Memory(), {}
    monkeypatch.setattr(Relations, "near", lambda _, document: near.get(document, frozenset()))
    pair = PUMPS[1:3]
    apart = found(pair, memory)
    near |= {"a.md": frozenset({"b.md"}), "b.md": frozenset({"a.md"})}
    linked = found(pair, memory)
    assert [one.features["linked"] for _, one in (*apart, *linked)] == [0, 1]
    assert len(fresh) == 2
    near.clear()
    assert found(pair, memory) == apart
    assert len(fresh) == 2


def test_other_weights_make_other_looks(fresh):
    memory = Memory()
    first = found(PUMPS, memory)
    surer = {kind: dict(stages) for kind, stages in match_weights().items()}
    surer["quantity"]["after"] = {**surer["quantity"]["after"], "bias": 2.0}
    fresh.clear()
    assert found(PUMPS, memory, surer) != first
    assert fresh
    assert found(PUMPS, memory) == first


def test_words_that_the_user_takes_for_one_make_other_looks():
    memory = Memory()
    claims = [*PUMPS[:2], replace(PUMPS[2], attribute="pump lift", context=("lift", "pump"))]
    synonyms = {"output": ["output", "lift"]}
    plain, alike = found(claims), found(claims, synonyms=synonyms)
    assert plain != alike
    for _ in range(2):
        assert found(claims, memory) == plain
        assert found(claims, memory, synonyms=synonyms) == alike


def test_a_document_without_a_digest_is_not_remembered(fresh):
    memory = Memory()
    known = looks(memory, PUMPS)
    partly = replace(known, contents={name: known.contents[name] for name in ("a.md", "c.md")})
    for _ in range(2):
        fresh.clear()
        assert group(PUMPS, remembered=partly) == group(PUMPS)
    documents = [{a.evidence.document, b.evidence.document} for a, b in fresh]
    assert {"b.md"} <= set.union(*documents)
    assert len(memory) == 2 * len(partly.contents), "links and looks"


def test_pairs_that_were_no_candidates_before_are_added(fresh, monkeypatch):
    memory = Memory()
    with monkeypatch.context() as patch:
        patch.setattr(weighing, "candidate_pairs", lambda *_: iter([(0, 2), (2, 4)]))
        found(PUMPS, memory)
    expected = found(PUMPS)
    for new in ((0, 2), (2, 4)):
        fresh.clear()
        assert found(PUMPS, memory) == expected
        assert (PUMPS[new[0]], PUMPS[new[1]]) not in fresh
    assert fresh == [], "the others are remembered beside the first"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:3],
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\0",
        lambda data: b"\xff" * len(data),
        lambda data: b"\xff\xff\xff\xff" + data[4:],
        lambda data: data[:4] + b"\xff\xff" + data[6:],
        lambda data: bytes(4) + data[:0],
        lambda data: data + bytes(8),
    ],
)
def test_bytes_that_are_no_looks_are_looked_at_anew(damage, fresh):
    memory = Memory()
    first = found(PUMPS, memory)
    whole = dict(memory)
    memory.update({key: damage(data) for key, data in memory.items()})
    fresh.clear()
    assert found(PUMPS, memory) == first
    assert fresh
    assert memory == whole


def test_what_was_seen_is_kept_when_the_work_is_broken_off(monkeypatch):
    memory = Memory()
    look = weighing.before_reading

    def interrupted(a, b, *rest):
        if a.evidence.document == "b.md":
            raise KeyboardInterrupt
        return look(a, b, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(weighing, "before_reading", interrupted)
        with pytest.raises(KeyboardInterrupt):
            found(PUMPS, memory)
    assert memory
    assert found(PUMPS, memory) == found(PUMPS)
