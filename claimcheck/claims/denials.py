"""What of an amount a denial leaves as it is: "without the 140 people who work here" there are 140.

A sentence may deny what it says of a thing, and tell by the way how much of it there is.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import modality
from claimcheck.language.grammar import Clause, role
from claimcheck.values.quantities import Quantity

_NOBODY = frozenset({"nobody", "none", "nothing"})


def is_presupposed(span: Span, found: Sequence[Clause]) -> bool:
    """Whether a clause on the value's own noun states it: "... without the 140 people who work here"."""
    inside = range(span.start, span.end)
    return any(
        clause.governor is not None
        and role(clause) == "noun"
        and (clause.governor.i in inside or clause.governor.is_ancestor(span.root))
        and span.end <= clause.predicate.i
        and _is_plain(clause)
        for clause in found
    )


def is_none(quantity: Quantity) -> bool:
    """Whether the denial is the value itself: "no rowers were hurt"."""
    return quantity.dimension == "count" and quantity.low == quantity.high == 0


def is_whole(span: Span) -> bool:
    """Whether the value only tells of how many something is said: "none of the nine rowers was hurt"."""
    before = [token.lower_ for token in span.doc[max(span.sent.start, span.start - 3) : span.start]]
    return before[-2:-1] == ["of"] and before[:1] in (["none"], ["neither"], ["any"])


def _is_had(span: Span, clause: Clause) -> bool:
    """Whether a sentence that denies something first tells what a thing has: "with 40 oars, it is not large"."""
    before = span.doc[span.sent.start : clause.verb.i]
    comma = next((token.i for token in before if token.i >= span.end and token.text == ","), None)
    if comma is None or span.sent[0].lower_ not in ("at", "with"):
        return False
    return not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in span.doc[span.sent.start : comma])


def is_told_all_the_same(span: Span, quantity: Quantity, clause: Clause | None, found: Sequence[Clause]) -> bool:
    """Whether what a clause denies is not its value."""
    if clause is None or is_none(quantity) or is_whole(span):
        return is_none(quantity) or is_whole(span)
    is_own = modality(clause, span.sent, found) in ("asserted", "attributed")
    if is_own and (_is_bounded_by_no(span) or _lack_it(span, clause)):
        return True
    return any(rule(span, clause) for rule in (_is_had, _is_listed_instead, _is_of_what_is_said, _is_how_long))


def _is_of_what_is_said(span: Span, clause: Clause) -> bool:
    """Whether the value tells of what something is denied: "a fee of 40 euros is no bargain", "5 % never came".

    So is a share of what does not happen; what was not agreed to ("a rise of 5 % was not approved") is none, and what
    "is not correct" is denied itself.
    """
    is_of_it = clause.subject is not None and holds(clause.subject, span) and clause.subject.lower_ not in _NOBODY
    if not is_of_it or any(token.lower_ in ("no", "not") for token in span.doc[span.sent.start : span.start]):
        return False
    if clause.predicate.lemma_.lower() in words("modality", "vouching_predicates"):
        return False
    is_share = any(token.text == "%" or token.lower_ in ("per", "percent") for token in span)
    is_beside_it = clause.subject is not None and clause.subject.i not in range(span.start, span.end)
    return (clause.is_copular and is_beside_it) or (is_share and not clause.is_passive)


def _is_how_long(span: Span, clause: Clause) -> bool:
    """Whether the value tells how long nothing is done: "it costs nothing for the first 30 minutes"."""
    is_for = any(token.lower_ == "for" for token in span.doc[max(span.sent.start, span.start - 3) : span.start])
    return is_for and clause.object is not None and clause.object.lower_ == "nothing"


def _lack_it(span: Span, clause: Clause) -> bool:
    """Whether the value tells of how many something is not there: "9,000 homes had no power" denies the power."""
    noun = clause.object
    is_none = noun is not None and any(child.lower_ == "no" for child in noun.lefts)
    return is_none and clause.verb.lemma_ == "have" and holds(clause.subject, span)


def _is_listed_instead(span: Span, clause: Clause) -> bool:
    """Whether a colon right behind what is not there parts it from the value: "it has no flour: 90 g of nuts will do".

    Behind a denied verb a colon lists what is denied: "these are not allowed: knives over 6 cm".
    """
    noun = clause.object if clause.object is not None else clause.predicate
    behind = noun.nbor(1) if noun.i + 1 < span.sent.end else noun
    is_none = any(child.lower_ == "no" for child in noun.lefts)
    return is_none and behind.text == ":" and span.start > behind.i


def _is_bounded_by_no(span: Span) -> bool:
    """Whether the "no" of a sentence is that of a bound: "no more than six jobs run at once" denies nothing."""
    before = [token.lower_ for token in span.doc[max(span.sent.start, span.start - 3) : span.start]]
    return len(before) == len(_NO_MORE) and all(word in words for word, words in zip(before, _NO_MORE, strict=True))


_NO_MORE = (("no", "not"), ("more", "fewer", "less", "longer", "later", "earlier", "higher", "lower"), ("than",))


def _is_plain(clause: Clause) -> bool:
    """Whether a clause tells what is or was so: finite, not denied, under no "would"."""
    doubts = words("modality", "doubt_auxiliaries") | words("modality", "plan_auxiliaries")
    finite = clause.verb.tag_ in ("VBD", "VBZ", "VBP") or not _FINITE.isdisjoint(clause.auxiliaries)
    return finite and not clause.is_negated and doubts.isdisjoint(clause.auxiliaries)


_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "do", "does", "did"})


def holds(subject: Token | None, span: Span) -> bool:
    """Whether a value is a part of a subject: vehicles of more than 12 tonnes.

    The parser may make it a second subject beside its own noun.
    """
    if subject is None:
        return False
    beside = span.root.head.i == subject.head.i and span.root.dep_.startswith("nsubj") and span.start > subject.i
    return beside or subject.i == span.root.i or subject.is_ancestor(span.root)
