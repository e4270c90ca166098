"""Who is to do a thing or to be told of it, read off the words in a row where parsers are of little help.

Taggers take the verb of a short rule for a noun ("the clerk deals with complaints", "report faults to the porter"), so
that there is no clause. ``data/roles.json`` holds the verbs (``duties``, ``asking``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.relations.answers import is_whole
from claimcheck.claims.relations.holders import DEFINITE, office
from claimcheck.values.claims import Claim

PHRASE = ("DT", "PRP$", "JJ", "JJR", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "PDT")
"""Tags of the words of a noun phrase."""
BEHIND = ("IN", "CC", "RB", "TO", "WDT", ",", ".", ":", "-LRB-", "-RRB-")
"""Tags of what may stand behind the thing that a duty is of."""
FARTHEST = 8
"""Words behind the verb of a rule among which it tells whom to turn to."""
IMPERATIVES = ("VB", "VBP")
"""Tags of the verb of a rule that a condition opens."""
COURTESY = ("please", "always", "then", "just", "also")
"""Words in front of the verb of a rule."""


class Duty(NamedTuple):
    """Who does what to a thing by a rule, or is told of it; ``verb`` is the word that tells it."""

    who: Token
    thing: Token
    role: str
    verb: str


def duties(frames: Frames, sentence: Span) -> Iterator[Duty]:
    """The duties that a sentence tells of."""
    yield from _told_to(frames, sentence)
    for token in sentence[1:-2]:
        if token.tag_ in ("NN", "NNS") and frames.doc[token.i + 1].tag_ in ("IN", "RP"):
            yield from _mistaken(frames, token)


def as_a_rule(claim: Claim) -> Claim:
    """The claim as a fact: a rule for a case holds whether that comes or not ("if it leaks, tell the porter")."""
    return replace(claim, modality="asserted") if claim.modality == "hypothetical" else claim


def _mistaken(frames: Frames, verb: Token) -> Iterator[Duty]:
    """The duty told by a verb that is taken for a noun: "the head of department signs off trips"."""
    doc, sentence = verb.doc, verb.sent
    phrase = f"{verb.lemma_.lower()} {doc[verb.i + 1].lower_}"
    role = load("roles")["duties"].get(phrase)
    if role is None or not verb.lower_.endswith("s"):
        return
    who, thing = _holder_before(frames, verb), _phrase_from(doc[verb.i + 2 : sentence.end])
    if who is not None and thing is not None and is_whole(thing) and _ends_behind(thing, sentence):
        yield Duty(who, thing, role, verb.lemma_.lower())


def _holder_before(frames: Frames, verb: Token) -> Token | None:
    """The name or the definite office right in front of a verb."""
    last = verb.nbor(-1)
    if frames.entities.of(last) is not None:
        return last
    of = next((t for t in reversed(verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]) if t.lower_ == "of"), None)
    if of is not None and of.i > verb.sent.start:
        head = of.nbor(-1)
        is_whole = office(head).end == verb.i and _is_definite(head)
        return head if is_whole and head.lemma_.lower() in words("roles", "heads_of") else None
    return last if last.lemma_.lower() in words("roles", "holders") and _is_definite(last) else None


def _is_definite(noun: Token) -> bool:
    """Whether an article or the like opens the phrase that ends in a noun, whichever word the parser hung it on."""
    start = noun.i - 1
    while start > noun.sent.start and noun.doc[start].tag_ in ("JJ", "NN", "NNP", "NNPS", "NNS", "VBG"):
        start -= 1
    return noun.doc[start].lower_ in DEFINITE


def _told_to(frames: Frames, sentence: Span) -> Iterator[Duty]:
    """Whom a rule tells its reader to turn to: "report faults to the porter", "ask the verger for the keys"."""
    start = next((t for t in _openings(sentence) if _asks(t)), None)
    if start is None:
        return
    behind = sentence.doc[start.i + 1 : min(sentence.end, start.i + 1 + FARTHEST)]
    links = ("to",) if start.lower_ == "report" else ("about", "for", "of")
    link = next((t for t in behind[1:] if t.lower_ in links), None)
    second = _phrase_from(sentence.doc[link.i + 1 : sentence.end]) if link is not None else None
    if link is None or second is None:
        return
    first = link.nbor(-1)  # which taggers take for a verb in "report leaks to"
    who, thing = (second, first) if start.lower_ == "report" else (first, second)
    if _may_be_told(frames, who):
        yield Duty(who, thing, "contact", start.lower_)


def _openings(sentence: Span) -> Iterator[Token]:
    """Where a rule may begin: its first word, and the first behind a condition ("if it leaks, tell the porter")."""
    opens = is_first = True
    for token in sentence:
        if token.is_punct or token.is_space:
            opens = opens or token.text in (",", ":", "?")
        elif token.lower_ not in COURTESY:
            if is_first or (opens and token.tag_ in IMPERATIVES):
                yield token
            opens = is_first = False


def _asks(token: Token) -> bool:
    """Whether a word tells the reader to turn to somebody; a verb has no subject there."""
    is_verb = token.lower_ in words("roles", "asking") and token.tag_ in ("VB", "VBP", "NN", "NNP")
    return is_verb and not any(t.dep_.startswith("nsubj") for t in token.lefts)


def _may_be_told(frames: Frames, noun: Token) -> bool:
    """Whether somebody is meant to whom one can turn."""
    is_office = noun.tag_ == "NN" and noun.lemma_.lower() in words("roles", "holders") and _is_definite(noun)
    return is_office or frames.entities.of(noun) is not None


def _phrase_from(span: Span) -> Token | None:
    """The last noun of the phrase that a span begins with."""
    found = None
    for token in span:
        if not token.tag_.startswith(PHRASE) or (token.tag_ == "DT" and found is not None):
            break  # "to the porter the same day"
        if token.tag_.startswith("NN"):
            found = token
    return found


def _ends_behind(noun: Token, sentence: Span) -> bool:
    """Whether nothing behind a phrase makes it part of something else: "deals with Acme were signed"."""
    behind = noun.i + 1
    return behind >= sentence.end or noun.doc[behind].tag_ in BEHIND
