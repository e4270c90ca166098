"""What somebody is, of what country, and whose player: "Jane Doe, the finance director", "the Swiss skier Jane Doe".

``data/posts.json`` holds the posts of which nobody has two at a time, by the sort of body that has such posts, each
with what it is called. The claim's subject is the person, its answer the post, and its attribute the sort of post and
whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Span, Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.equality import fold
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.claims.naming.places import readings
from claimcheck.claims.relations.answers import answer, is_closed
from claimcheck.claims.relations.beside import roles_beside
from claimcheck.language.grammar import appositions, modifiers, possessor
from claimcheck.values.claims import Claim, Names

LONGEST = 3
"""Words of the longest post."""
FULL_NAME = 2
"""Words of a person's full name at least."""
COUNTRY = 2
"""Letters of a country's code; those of regions and continents are longer."""
FIELDS = ("playing-post",)
"""The posts whose holders play for a club."""
JOINING = ("and", "&", "/", "cum", "turned")
"""Words that join two posts of one person."""


@cache
def _posts() -> dict[str, tuple[str, str]]:
    """The sort and the one word of each post, by all that it is called."""
    return {
        called: (sort, post)
        for sort, posts in load("posts").items()
        for post, names in posts.items()
        for called in names
    }


def post_claims(frames: Frames) -> Iterator[Claim]:
    """The claims that tell somebody's post or club, in text order."""
    for span in frames.entities.names:
        entity = frames.entities.of(span.root)
        if (
            entity is None
            or entity.kind != "person"
            or len(entity.name.split()) < FULL_NAME
            or not frames.reads(span.root)
        ):
            continue
        roles = _roles(frames, span)
        yield from (made for role in roles[:1] for made in _nationality(frames, entity, role))
        found = [(role, told) for role in roles if (told := _post(role)) is not None]
        sorts = [sort for _, (sort, _) in found]
        for role, (sort, post) in found:
            if sorts.count(sort) == 1:
                yield _held(frames, entity, role, (sort, post))
                if sort in FIELDS:
                    yield from _played_for(frames, entity, role)


def _roles(frames: Frames, span: Span) -> list[Token]:
    """The nouns beside a name, and what a copula tells of it."""
    clauses = frames.clauses.get(span.sent.start, ())
    own = {token.i for token in span}
    told = [
        c.predicate
        for c in clauses
        if c.is_copular and not c.is_negated and c.subject is not None and c.subject.i in own
    ]
    beside = roles_beside(frames, span) or [t for token in span for t in appositions(token) if t.tag_ == "NN"]
    return [*beside, *(noun for noun in told if noun.tag_ in ("NN", "NNP"))]


def _post(role: Token) -> tuple[str, str] | None:
    """The sort of a post and the post, with a "deputy" before it; None for no such post, and for a former one."""
    called = next((span for span in _callings(role) if _spelt(span) in _posts()), None)
    if called is None or role.tag_ == "NNS" or _is_one_of_two(called):
        return None
    in_front = {t.lower_ for t in role.doc[max(role.sent.start, called.start - 2, role.left_edge.i) : called.start]}
    sort, post = _posts()[_spelt(called)]
    under = sorted(in_front & words("roles", "below_a_post"))
    return None if in_front & words("roles", "not_holding") else (sort, f"{under[0]} {post}" if under else post)


def _callings(role: Token) -> Iterator[Span]:
    """The words that may call a post, the longest first: "director of finance", "chief executive", "executive"."""
    end = role.i + LONGEST
    if end <= role.sent.end:
        yield role.doc[role.i : end]
    for start in range(max(role.sent.start, role.i - LONGEST + 1), role.i + 1):
        yield role.doc[start : role.i + 1]


def _spelt(called: Span) -> str:
    return " ".join(token.lower_ for token in called)


def _is_one_of_two(called: Span) -> bool:
    """Whether somebody has another post beside this one: "chairman and chief executive"."""
    doc, sent = called.doc, called.sent
    before = doc[max(sent.start, called.start - 1) : called.start]
    behind = doc[called.end : min(sent.end, called.end + 1)]
    return any(t.lower_ in JOINING for t in (*before, *behind))


def _held(frames: Frames, entity: Entity, role: Token, told: tuple[str, str]) -> Claim:
    """The claim that somebody has a post."""
    owner = frames.subjects.resolve(role)
    whose = fold(owner.name) if owner.given and owner.name != entity.name else ()
    frame = _of_person(frames, entity, role, [role])
    frame = replace(frame, attribute=(told[0], *whose))
    return claim("entity", frame, Names((told[1],), "other"), Span(frames.doc, role.i, role.i + 1))


def _of_person(frames: Frames, entity: Entity, role: Token, value: list[Token]) -> Frame:
    """The frame of what is told of a person; what stands beside a name is so whatever the clause tells, and when."""
    frame = frames.frame(role, value, subject=Subject(entity.name, "person", (), "name"))
    if frame.clause is not None and frame.clause.is_copular and frame.clause.predicate.i == role.i:
        return frame
    said = frame.modality if frame.modality in ("attributed", "superseded") else "asserted"
    return replace(frame, modality=said, qualifiers=replace(frame.qualifiers, time=None, marks=()))


def _nationality(frames: Frames, entity: Entity, role: Token) -> Iterator[Claim]:
    """The claim that somebody is of a country: "the Swiss skier Jane Doe", but not "the Swiss-born skier"."""
    if (
        kind_of(role.lemma_.lower()) != "person"
        and role.lower_ not in words("roles", "like_man")
        and _post(role) is None
    ):
        return
    told = [t for t in modifiers(role) if t.is_title and any(len(code) == COUNTRY for code in readings(t.text).areas)]
    if len(told) != 1 or told[0].tag_ not in ("JJ", "NNP") or told[0].nbor().text == "-" or _is_former(told[0], role):
        return
    where = Span(frames.doc, told[0].i, told[0].i + 1)
    frame = replace(_of_person(frames, entity, role, list(where)), attribute=("nationality",))
    yield claim("entity", frame, Names((where.text,), "place"), where)


def _is_former(told: Token, role: Token) -> bool:
    """Whether somebody was such a one only once: "the former Dutch champion"."""
    return any(t.lower_ in words("roles", "not_holding") for t in told.doc[role.left_edge.i : told.i])


def _played_for(frames: Frames, entity: Entity, role: Token) -> Iterator[Claim]:
    """The claim that somebody plays for whom his post is told of: "the Rovers goalkeeper", "Rovers' goalkeeper"."""
    owner = possessor(role)
    around = (*([owner] if owner is not None else []), *modifiers(role))
    clubs = ((t, frames.entities.of(t)) for t in around)
    for noun, club in clubs:
        is_club = club is not None and club.name != entity.name and not any(readings(club.name).areas)
        where = frames.entities.span_of(noun)
        if club is not None and is_club and where is not None:
            frame = replace(_of_person(frames, entity, role, list(where)), attribute=("allegiance",))
            yield answer(frame, club, [where], closed=is_closed(noun), acts=True)
            return
