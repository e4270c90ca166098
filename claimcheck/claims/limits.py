"""Limits that rules set: what an amount is that is allowed, required or forbidden, whichever side it is told from.

"Lorries over 12 tonnes may not cross" and "you may cross with up to 12 tonnes" set one limit. What a text denies of a
bound it asserts of the other: what never falls below 20 °C has at least 20 °C.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from claimcheck.claims.denials import holds, is_presupposed, is_told_all_the_same
from claimcheck.claims.frames import Frame, tense
from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_denied, modality
from claimcheck.language.grammar import Clause, governing_clause, role
from claimcheck.values.claims import Limit, Modality
from claimcheck.values.quantities import Bound, Quantity

REACH = 5
"""Words before a value in which "no" and "nothing" are looked for."""
TASK_REACH = 9
"""Words after a time among which it is looked for what there is to be done in it."""
DEPTH = 3
"""Clauses above a value that are asked whether they state a rule."""
FLIPPED: dict[Bound, Bound] = {"<": ">", ">": "<"}
COUNTED = ("count", "percent", "multiple")
"""Dimensions of how many are refused, and not of which."""
SIDES: dict[Bound, Limit] = {"<": "most", ">": "least"}


@dataclass(frozen=True, slots=True)
class Told:
    """A value as its sentence means it: its bound the right way round, the limit that it is, and how it is said."""

    quantity: Quantity
    limit: Limit
    modality: Modality


def as_told(frame: Frame, span: Span, quantity: Quantity, found: Sequence[Clause]) -> Told:
    """What the clauses ``found`` in the sentence make of the value at ``span``."""
    chain = list(chain_of(frame.clause, found))
    said = frame.modality
    if said in ("denied", "hypothetical") and is_presupposed(span, found):
        said = "asserted"
    if said == "denied" and is_told_all_the_same(span, quantity, frame.clause, found):
        said = "asserted"
    if _is_passed(span, quantity, frame.clause, found):
        quantity = replace(quantity, bound=">")
    refused = quantity.bound in FLIPPED and _is_refused(span, quantity, chain)
    turned = refused or (quantity.bound in FLIPPED and not _is_no_longer(span) and _is_turned(span, chain, found, said))
    if turned:
        quantity = replace(quantity, bound=FLIPPED[quantity.bound])
        said = "asserted" if said in ("denied", "hypothetical") else said
    return Told(quantity, SIDES[quantity.bound] if refused else _limit(span, quantity, chain), said)


def _is_passed(span: Span, quantity: Quantity, clause: Clause | None, found: Sequence[Clause]) -> bool:
    """Whether the verb right before a plain value tells that it is passed: "tops 60 dB", "must not go over 40 kg".

    Who tops twelve charts is first in each. What a text says to go over something it may just cross or check: only
    what is denied of a measure tells of its end.
    """
    if quantity.bound != "=" or clause is None:
        return False
    verb, before = clause.verb.lemma_.lower(), span.start - clause.verb.i
    if verb in words("modality", "topping_verbs"):
        return before == 1 and quantity.unit not in words("modality", "topped_things")
    if verb in words("modality", "reaching_verbs"):
        return before == 1 and quantity.dimension.startswith("currency:")
    return (
        verb in words("modality", "passing_verbs")
        and before == 2
        and span.doc[span.start - 1].lower_ in words("modality", "passing_particles")
        and quantity.dimension != "count"
        and is_denied(clause, found)
    )


def chain_of(clause: Clause | None, found: Sequence[Clause]) -> Iterator[Clause]:
    """The clause of a value, and those that it is a part of."""
    for _ in range(DEPTH):
        if clause is None:
            return
        yield clause
        if role(clause) not in {"complement", "noun"} or clause.governor is None:
            return
        clause = governing_clause(clause.governor, found)


def _limit(span: Span, quantity: Quantity, chain: Sequence[Clause]) -> Limit:
    """Which end of the allowed the value is: "may claim up to $600", "may claim $600", "is let down to 15 °C"."""
    if any(_grants_time(span, quantity, clause) for clause in chain[:1]):
        return SIDES.get(quantity.bound, "most")
    if _is_term(span, quantity, chain):
        return "most"
    if not any(_states_rule(clause) for clause in chain):
        return ""
    before = [token.lower_ for token in span.doc[max(span.sent.start, span.start - 3) : span.start]]
    if before[-2:] == ["down", "to"] or tuple(before) in _LOW_LEADS:
        return "least"
    if quantity.bound in SIDES:
        return SIDES[quantity.bound]
    grants = quantity.bound in ("=", "~") and any(_permits(clause) for clause in chain[:1])
    return "most" if grants else ""


_LOW_LEADS = frozenset({("as", "low", "as"), ("as", "little", "as"), ("as", "few", "as")})


def _states_rule(clause: Clause) -> bool:
    """Whether a clause allows, requires, forbids or orders."""
    if not words("modality", "rule_auxiliaries").isdisjoint(clause.auxiliaries):
        return "have" not in clause.auxiliaries
    told = {clause.verb.lemma_.lower(), clause.predicate.lower_}
    rules = words("modality", "rule_words") | words("modality", "forbidding_adjectives")
    return not told.isdisjoint(rules) or _orders(clause)


def _permits(clause: Clause) -> bool:
    return not {"may", "can"}.isdisjoint(clause.auxiliaries) and not clause.is_negated and not clause.is_copular


def _is_term(span: Span, quantity: Quantity, chain: Sequence[Clause]) -> bool:
    """Whether a time is that in which a thing is to be done: "receipts are handed in within 30 days of the trip"."""
    if quantity.dimension != "time" or quantity.bound != "<" or span.end >= span.sent.end:
        return False
    is_counted = span.doc[span.end].lower_ in ("of", "after", "from") and "within" in _words_of(span)
    told = chain[:1]
    lies = any(clause.verb.lemma_.lower() in words("modality", "lying_verbs") for clause in told)
    return is_counted and not lies and all(tense(clause) != "past" for clause in told)


def _words_of(span: Span) -> list[str]:
    """The words of a value and the one before it."""
    return [token.lower_ for token in span.doc[max(span.sent.start, span.start - 1) : span.end]]


def _grants_time(span: Span, quantity: Quantity, clause: Clause) -> bool:
    """Whether a clause tells how long who has to do a thing: "you get 30 days to appeal", not "two weeks to spare"."""
    if quantity.dimension != "time" or quantity.bound not in ("=", "~", *SIDES) or not _is_granting(clause):
        return False
    if clause.verb.i > span.start or span.doc[span.start - 1].lower_ in words("modality", "no_grant_after"):
        return False
    task = _task_after(span)
    return task is not None and task.lemma_.lower() not in words("modality", "idle_infinitives")


def _is_granting(clause: Clause) -> bool:
    """Whether a clause in the present or future gives, or tells who has: what was given is no rule any more."""
    if clause.verb.lemma_.lower() not in words("modality", "granting_verbs") or clause.is_negated:
        return False
    is_past = clause.verb.tag_ == "VBD" or (clause.verb.tag_ == "VBN" and not clause.is_passive)
    return not is_past and words("modality", "granting_auxiliaries").issuperset(clause.auxiliaries)


def _task_after(span: Span) -> Token | None:
    """The infinitive behind a value, past some words of the same statement: "two weeks after a trip to hand in"."""
    following = span.doc[span.end : min(span.sent.end, span.end + TASK_REACH)]
    if len(following) == 0 or following[0].lower_ in words("modality", "no_grant_before"):
        return None
    for token in following[:-1]:
        if token.tag_ == "TO":
            return span.doc[token.i + 1]
        if token.text in ".;:" or token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return None


def _orders(clause: Clause) -> bool:
    """Whether a clause is an order: "keep it below 5 °C", "do not exceed 40 kg"."""
    is_bare = not clause.auxiliaries or (clause.auxiliaries == ("do",) and clause.is_negated)
    return clause.verb.tag_ == "VB" and clause.subject is None and is_bare and role(clause) == "main"


def _is_turned(span: Span, chain: Sequence[Clause], found: Sequence[Clause], said: Modality) -> bool:
    """Whether what is said of the values on one side of a bound is that they are none, or not allowed."""
    if _is_of_none(span):
        return True
    own = chain[0] if chain else None
    if own is None:
        return False
    if said == "planned" or (said == "denied" and modality(own, span.sent, found) in ("asserted", "attributed")):
        return is_denied(own, found) and not holds(own.subject, span)
    if any(_forbids(clause, found) and holds(clause.subject, span) for clause in chain):
        return True
    if said == "hypothetical":
        return _forbids(own, found) and not holds(own.subject, span)
    return _is_forbidden_to(own, chain[1:], found)


def _is_forbidden_to(own: Clause, above: Sequence[Clause], found: Sequence[Clause]) -> bool:
    """Whether what a clause tells of is what the one over it forbids: "it is forbidden to carry more than 40 kg"."""
    bare = "to" in own.auxiliaries or any(clause.verb.lemma_ == "let" for clause in above[:1])
    return bare and not own.is_negated and any(_forbids(clause, found) for clause in above[:1])


def _forbids(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether a clause keeps what it is about from something: may not, is banned."""
    if clause.verb.lemma_.lower() in words("modality", "forbidding_verbs"):
        return clause.is_passive and not clause.is_negated
    if clause.predicate.lower_ in words("modality", "forbidding_adjectives"):
        return clause.is_copular and not clause.is_negated
    return _states_rule(clause) and is_denied(clause, found)


def _is_refused(span: Span, quantity: Quantity, chain: Sequence[Clause]) -> bool:
    """Whether a bounded measure tells which things are kept out, and not how many are."""
    own = chain[0] if chain else None
    if own is None or quantity.dimension in COUNTED or not _refuses(own):
        return False
    is_all = own.subject is not None and own.subject.i == span.root.i
    return holds(own.subject, span) and (not is_all or _is_of_anything(span))


def _is_of_anything(span: Span) -> bool:
    """Whether a bounded value tells of which things something holds: "anything above 5 kg", not "more than 5 kg"."""
    before = span.doc[max(span.sent.start, span.start - 3) : span.start]
    return any(token.lower_ in ("all", "any", "anybody", "anyone", "anything", "everything") for token in before)


def _refuses(clause: Clause) -> bool:
    """Whether a clause in the present tells that its subject is kept out: "is turned away", not "was turned away"."""
    verb = clause.verb
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    is_told = not {verb.lemma_, f"{verb.lemma_} {following}"}.isdisjoint(words("modality", "refusing_verbs"))
    is_past = not _PAST.isdisjoint(clause.auxiliaries)
    return is_told and clause.is_passive and not clause.is_negated and not is_past


_PAST = frozenset({"was", "were", "had", "been"})


def _is_of_none(span: Span) -> bool:
    """Whether the value bounds what there is none of: "no lorry over 12 tonnes", "never more than six boats"."""
    if _never_bounds(span):
        return True
    start = max(span.sent.start, span.start - REACH)
    for token in span.doc[start : span.start]:
        if token.lower_ in ("nothing", "nobody", "none"):
            return not any(between.text in ",;:" for between in span.doc[token.i + 1 : span.start])
        if token.lower_ == "no":
            following = span.doc[token.i + 1]
            plain = following.tag_ not in ("JJR", "RBR") and following.lower_ not in ("more", "less", "fewer", "longer")
            return plain and not any(between.text in ",;:" for between in span.doc[token.i + 1 : span.start])
    return False


def _is_no_longer(span: Span) -> bool:
    """Whether the words of the bound are "no longer than", whose "no" the parser takes for that of the verb."""
    before = [token.lower_ for token in span.doc[max(span.sent.start, span.start - 3) : span.start]]
    return before == ["no", "longer", "than"]


def _never_bounds(span: Span) -> bool:
    """Whether "never" stands right before the words of the bound."""
    before = [token.lower_ for token in span.doc[max(span.sent.start, span.start - 3) : span.start]]
    return (before[-3:-2] == ["never"] and before[-1:] == ["than"]) or before[-2:] in _NEVER_BEYOND


_NEVER_BEYOND = [["never", word] for word in ("above", "over", "below", "under", "beyond")]
