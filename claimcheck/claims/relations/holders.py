"""Roles as answers: "needs the signature of the finance director", "is reported to the duty manager".

In rules and handbooks who does a thing is told by a role and not by a name; a definite role is as good a value.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.claims.relations.answers import as_it_lasted
from claimcheck.claims.relations.doers import charge
from claimcheck.claims.relations.wordings import role_by, without_idiom
from claimcheck.language.grammar import Clause, complements, core
from claimcheck.values.claims import Claim, EntityKind, Names

PREPOSITIONS = ("by", "from", "to", "with")
LONGEST_CELL = 4
"""Words of a cell that may be a role or a name."""
LEAST_BEHIND = 2
"""Words behind an office that tell what it is of: "of finance"."""
DEFINITE = ("the", "your", "their", "our", "its", "his", "her")


def holder_claims(frames: Frames) -> Iterator[Claim]:
    """The claims whose value is a definite role, in text order."""
    for sentence in frames.sentences:
        for token in sentence:
            asked = _asked(frames, token) if is_office_holder(frames, token) else None
            if asked is not None:
                lead, target = asked
                yield held_by(frames, token, target, lead)


def is_office_holder(frames: Frames, token: Token) -> bool:
    """Whether a noun names the one holder of an office: "the duty manager"."""
    return is_holder(frames, token) and any(t.lower_ in DEFINITE for t in token.lefts)


def held_by(frames: Frames, holder: Token, thing: Token | None, lead: list[str], clause: Clause | None = None) -> Claim:
    """The claim that the holder of an office does to a thing, or has in it, what ``lead`` tells."""
    where = office(holder)
    frame = frames.frame(holder, where, frames.subjects.resolve(thing), lead=lead, clause=clause)
    frame = as_it_lasted(without_idiom(frame, lead[:1]))
    return claim("entity", frame, Names((called(where),), holder_kind(where)), where)


def is_holder(frames: Frames, token: Token) -> bool:
    """Whether a noun names someone who decides or answers by office, and no entity."""
    return (
        token.tag_ == "NN" and token.lemma_.lower() in words("roles", "holders") and frames.entities.of(token) is None
    )


def office(token: Token) -> Span:
    """The role with what its holder is the head of: "the head of finance", but not "the clerk of the other parish"."""
    own = core(token)
    behind = token.doc[own.end : min(token.sent.end, own.end + 3)]
    if token.lemma_.lower() not in words("roles", "heads_of") or len(behind) < LEAST_BEHIND or behind[0].lower_ != "of":
        return own
    at = 2 if behind[1].lower_ in DEFINITE and len(behind) > LEAST_BEHIND else 1
    is_plain = behind[at].tag_ in ("NN", "NNS") and behind[at].is_lower
    return Span(token.doc, own.start, behind[at].i + 1) if is_plain else own


def called(role: Span) -> str:
    """What an office is called: "head of department" for "head of your department"."""
    return " ".join(t.text for t in role if t.lower_ not in DEFINITE)


def holder_kind(role: Span) -> EntityKind:
    """Whether a role is the office of a person ("the duty manager"); "other" for bodies and for single words."""
    head = role.root.lemma_.lower()
    is_body = kind_of(head) == "organization" or head in words("roles", "bodies")
    return "person" if len(role) > 1 and head in words("roles", "holders") and not is_body else "other"


def _asked(frames: Frames, role: Token) -> tuple[list[str], Token | None] | None:
    """The word that tells what the role's holder does, and what it is done to; None where the text does not say."""
    clause = frames.clause_of(role)
    noun = role.head
    beside = {c.preposition for c in complements(noun) if c.head.i == role.i} if noun.tag_.startswith("NN") else set()
    if clause is None:
        return None
    if beside and noun.lemma_.lower() in words("roles", "consents"):
        return [noun.lemma_.lower()], clause.subject
    verb, done_to = [frames.verb_lemma(clause)], clause.subject or clause.object
    if clause.agent is not None and clause.agent.i == role.i:
        return [*role_by(clause, f"{verb[0]} by"), *verb], done_to
    if any(noun.i == role.i and preposition in PREPOSITIONS for preposition, noun in clause.complements):
        return verb, done_to
    if beside & set(PREPOSITIONS) and clause.object is not None and clause.object.i == noun.i:
        return verb, done_to
    return _done_by(frames, role, clause)


def _done_by(frames: Frames, role: Token, own: Clause) -> tuple[list[str], Token | None] | None:
    """What a role's holder does to what: in the clause of the role, or in one that takes its subject from there.

    "The finance director has to approve trips", "it is the clerk who handles complaints".
    """
    for clause in (own, *frames.clauses.get(role.sent.start, ())):
        is_subject = clause.subject is not None and clause.subject.i == role.i and not clause.is_passive
        if not is_subject or clause.is_negated:
            continue
        charged = charge(frames, clause)
        if charged is not None:
            return [charged.role, frames.verb_lemma(clause)], charged.thing
        if clause.object is not None and not clause.is_copular and clause.object.i > clause.verb.i:
            return [frames.verb_lemma(clause)], clause.object
    return None


def role_cell(span: Span) -> str:
    """The text of a table cell that holds nothing but a role or a short title, "" for other cells."""
    plain = [t for t in span if not t.is_punct and not t.is_space]
    nouns = all(t.tag_[:2] in ("NN", "JJ") or t.tag_ == "VBG" for t in plain)
    return span.text if plain and len(plain) <= LONGEST_CELL and nouns and plain[0].text[0].isupper() else ""
