"""Somebody told by what he is and by no name: "was found by a farmer", "a night watchman raised the alarm".

Who comes upon a thing, saves somebody or tells the police is mostly no one known, so that two reports differ in what
they call him. ``data/bystanders.json`` holds the words for such people, with one word for those of one meaning, and the
deeds that are done once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.making import claim
from claimcheck.claims.relations.answers import is_definite
from claimcheck.claims.relations.doers import named_beside
from claimcheck.claims.relations.wordings import is_somebody
from claimcheck.language.grammar import Clause, modifiers
from claimcheck.values.claims import Claim, Names

SINGLE = ("a", "an", "another", "one", "the", "that", "this")


@cache
def _deeds() -> dict[str, str]:
    """The role of who does a deed, by the verb and, where that alone tells nothing, its object."""
    return {verb: role for role, verbs in load("bystanders")["deeds"].items() for verb in verbs}


def bystander_claims(frames: Frames, clause: Clause) -> Iterator[Claim]:
    """Who did what a clause tells, where it is one of these deeds and a single one of these people did it."""
    if clause.is_negated or clause.is_copular:
        return
    for somebody, role, thing in _told(frames, clause):
        called = _called(frames, somebody)
        if called:
            subject = frames.subjects.resolve(thing)
            lead = [role, *(t.lemma_.lower() for t in _words_of(frames, thing))]
            frame = replace(frames.frame(somebody, [somebody], subject=subject, clause=clause), attribute=tuple(lead))
            yield claim("entity", frame, Names((called,), "person"), Span(frames.doc, somebody.i, somebody.i + 1))


def _told(frames: Frames, clause: Clause) -> Iterator[tuple[Token, str, Token | None]]:
    """Who does it, as which role, and to what; an alarm or the police are nothing that it is done to."""
    verb = frames.verb_lemma(clause)
    if clause.is_passive:
        who, done = clause.agent, [(verb, clause.subject)]
    else:
        who, done = clause.subject, [(verb, clause.object)]
        done += [(f"{verb} {preposition}", noun) for preposition, noun in clause.complements]
    for deed, thing in done:
        if who is None or thing is None:
            continue
        if _is_alarm(deed, thing):
            yield who, "informant", None
        elif deed in _deeds() and thing.tag_.startswith(("NN", "PRP")) and (clause.is_passive or is_definite(thing)):
            yield who, _deeds()[deed], thing


def _is_alarm(verb: str, thing: Token) -> bool:
    """Whether somebody raises the alarm, or calls those who help."""
    called = thing.lower_ in words("bystanders", "called") or thing.lemma_.lower() in words("bystanders", "called")
    return (verb in words("bystanders", "calls") and called) or f"{verb} {thing.lemma_.lower()}" in _deeds()


def _called(frames: Frames, somebody: Token) -> str:
    """The word for a single person of the lexicon, "" for others and for anybody with a name."""
    people: dict[str, str] = load("bystanders")["people"]
    lemma = somebody.lower_  # taggers know fewer such words than they meet
    before = [t for t in frames.doc[somebody.left_edge.i : somebody.i] if t.tag_ in ("DT", "CD", "POS", "PRP$")]
    is_single = somebody.tag_ == "NN" and any(t.lower_ in SINGLE or not t.tag_.startswith(("DT", "CD")) for t in before)
    has_name = frames.entities.of(somebody) is not None or named_beside(frames, somebody).i != somebody.i
    if lemma not in people or not is_single or has_name:
        return ""
    if lemma not in words("bystanders", "told_apart_by"):
        return people[lemma]
    what = [t.lower_ for t in modifiers(somebody) if t.tag_ == "NN" and t.i < somebody.i]
    return f"{what[-1]} {people[lemma]}" if what else ""


def _words_of(frames: Frames, thing: Token | None) -> list[Token]:
    """The words for a thing; none for people, who are called in too many ways: "the missing man", "the walker"."""
    if thing is None or not thing.tag_.startswith("NN") or is_somebody(frames, thing):
        return []
    return [t for t in (*modifiers(thing), thing) if frames.entities.of(t) is None]
