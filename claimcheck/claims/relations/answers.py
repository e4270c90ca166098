"""The claim that one or more names answer what is asked of a thing, and whether the wording admits other names."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.frames import Frame, Frames, tense
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.equality import designated
from claimcheck.claims.naming.places import readings
from claimcheck.language.grammar import complements, conjuncts
from claimcheck.values.claims import Claim, EntityKind, Names

UNTIL = ("till", "until")


def answer(  # noqa: PLR0913 - all that tells what a name is
    frame: Frame, entity: Entity, members: list[Span], *, closed: bool, locative: bool = False, acts: bool = False
) -> Claim:
    """The claim; who fills a role is no place, and who acts somebody, whatever the recognizer took a name for.

    What fills the role of a place is one where a map knows it.
    """
    doc, frame = frame.sentence.doc, frame if locative else as_it_lasted(_as_a_rule(frame))
    is_somebody = (entity.kind == "place" and not locative) or (entity.kind == "other" and acts)
    kind: EntityKind = "organization" if is_somebody else entity.kind
    is_known = any(readings(entity.name)) or designated(entity.name) == "place"
    if locative and kind in ("organization", "other") and is_known:
        kind = "place"
    where = Span(doc, min(s.start for s in members), max(s.end for s in members))
    if entity.kind == "place" and is_known and where.start and doc[where.start - 1].lower_ == "from":
        kind = "place"  # "a startup from Lyon" tells where it is at home
    names = tuple(dict.fromkeys(span.text for span in members)) if len(members) > 1 else (entity.name,)
    return claim("entity", frame, Names(names, kind, closed), where)


def _as_a_rule(frame: Frame) -> Frame:
    """The frame, as plain fact where a rule tells where to turn: "complaints should be addressed to the office"."""
    clause = frame.clause
    if clause is None or frame.modality != "hypothetical" or not clause.is_passive or clause.is_negated:
        return frame
    is_rule = "should" in clause.auxiliaries and "have" not in clause.auxiliaries
    is_told = is_rule and clause.verb.lemma_.lower() in words("roles", "addressing")
    return replace(frame, modality="asserted") if is_told else frame


def as_it_lasted(frame: Frame) -> Frame:
    """The frame, as one of the past where somebody did a thing for some years only: "ran the ferry for ten years".

    Who has got a job is to do it, so that it can be held against a plan.
    """
    clause = frame.clause
    if "contractor" in frame.attribute[:1] and frame.modality == "asserted":
        return replace(frame, qualifiers=replace(frame.qualifiers, tense=""))
    if not words("roles", "had_by_events").isdisjoint(frame.attribute):
        return frame  # "won the contract for ten years"
    if clause is None or frame.modality != "asserted" or tense(clause) != "past" or "had" in clause.auxiliaries:
        return frame
    hosts = (clause.object, clause.predicate, *(noun for _, noun in complements(clause.predicate)))
    behind = (*clause.complements, *(found for host in hosts if host is not None for found in complements(host)))
    spans = (noun for preposition, noun in behind if preposition == "for")
    is_over = any(noun.lemma_.lower() in words("roles", "stretches") and noun.tag_ == "NNS" for noun in spans)
    is_over = is_over or frame.sentence[0].lower_ in UNTIL or any(preposition in UNTIL for preposition, _ in behind)
    return replace(frame, modality="superseded") if is_over else frame


def names_at(frames: Frames, noun: Token) -> list[Span]:
    """The name at ``noun`` and those coordinated with it; a pronoun stands alone.

    So does a person beside a company, as in the signature "Jane Doe, chief executive, Acme".
    """
    own = frames.entities.span_of(noun)
    if own is None:
        return [Span(noun.doc, noun.i, noun.i + 1)]
    found = [span for token in conjuncts(noun) if (span := frames.entities.span_of(token)) is not None]
    kinds = {entity.kind for span in found if (entity := frames.entities.of(span.root)) is not None}
    return found if own in found and not {"person", "organization"} <= kinds else [own]


def is_closed(noun: Token) -> bool:
    """Whether the wording admits no other names: no "such as", "including", "among", "also"."""
    sentence = noun.sent
    before = noun.doc[max(sentence.start, noun.left_edge.i - 3) : noun.i]
    after = noun.doc[noun.i + 1 : min(sentence.end, noun.right_edge.i + 3)]
    told = next((n for n, token in enumerate(after) if token.tag_ in ("WDT", "WP", "WRB")), len(after))
    after = after[:told]  # "which also runs the mill" tells of the one name
    near = (token for token in (*before, *after) if token.lower_ != "like" or token.tag_ == "IN")
    return not any(token.lower_ in words("frames", "open_list") for token in near)


def is_definite(noun: Token) -> bool:
    """Whether the noun is one thing, of which one may ask who made it.

    "The music", "its music", "it" and names are; "1.6 trillion parameters" are not.
    """
    return (
        noun.tag_.startswith("NNP")
        or noun.lower_ in ("it", "them")
        or any(
            t.tag_ in ("DT", "PRP$", "POS") and t.lower_ not in ("a", "an", "no") for t in noun.subtree if t.i < noun.i
        )
    )


def is_whole(noun: Token) -> bool:
    """Whether all of a thing is meant, or the one: "applications", "every lift", "payroll", but not "a lift"."""
    told = {t.lower_ for t in noun.lefts}
    is_counted = any(t.tag_ == "CD" for t in noun.lefts)
    return not is_counted and told.isdisjoint(("a", "an", "another", "any", "no", "one", "some", "several", "most"))


def is_indefinite(role: Token) -> bool:
    """Whether others may fill the role too: "a supplier", "one of the suppliers"."""
    if role.tag_ == "NNS":
        return not any(t.lower_ == "the" or t.tag_ == "PRP$" for t in role.lefts)
    if any(t.lower_ in ("the", "only", "single", "sole") for t in role.lefts):
        return False  # "the one supplier", "a single supplier"
    if role.head.lemma_ in ("be", "have") and role.i > role.head.i and role.nbor(-1).lower_ == "one":
        return False  # "there is one supplier", "we have one supplier"
    return any(t.lower_ in ("a", "an", "one", "another", "some") for t in role.lefts)
