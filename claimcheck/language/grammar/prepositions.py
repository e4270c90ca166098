"""Prepositional phrases and bare obliques of a head, whichever way the style attaches the preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.language.grammar import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

MAX_CHAIN = 4
"""Prepositions in a row ("from out of") that are followed at most."""


class Complement(NamedTuple):
    """A phrase that completes a head: its preposition in lower case ("" for a bare one) and its noun or gerund."""

    preposition: str
    head: Token


def own_preposition(noun: Token) -> str:
    """Preposition that governs the noun ("in", "such as", "because of"), "" without one."""
    if noun.dep_ in {"pobj", "pcomp"}:
        return _clear_preposition(noun.head)
    marks = [mark for mark in noun.children if _marks(mark, noun)] or _marks_of_first_word(noun)
    words = [word for mark in marks for word in (mark, *labels.children(mark, _FIXED))]
    return " ".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


def governed(preposition: Token) -> Token | None:
    """Noun or gerund that a preposition or "than" governs; of a clause ("than Vega does") its subject."""
    noun = labels.child(preposition, frozenset({"pobj", "pcomp"}))
    for _ in range(MAX_CHAIN):
        if noun is None or noun.tag_ not in {"IN", "TO"}:
            break
        noun = labels.child(noun, frozenset({"pobj", "pcomp"}))
    if noun is None and preposition.dep_ in {"case", "mark"}:
        noun = preposition.head
    if noun is None or noun.i < preposition.i:
        return _noun_after(preposition)
    return (labels.child(noun, labels.SUBJECTS) if preposition.dep_ == "mark" else None) or noun


def of_head(head: Token, *, bare: bool = True) -> tuple[Complement, ...]:
    """Complements among the head's children, in text order; ``bare`` ones ("last year") on demand."""
    return tuple(found for child in head.children for found in _of_child(child, bare=bare))


_FIXED = frozenset({"fixed"})


def _noun_after(preposition: Token) -> Token | None:
    """The highest noun of the phrase that follows a preposition which the parser attached elsewhere."""
    following = preposition.doc[preposition.i + 1 : preposition.i + 1 + MAX_CHAIN]
    noun = next((token for token in following if labels.is_nominal(token) and token.tag_ != "DT"), None)
    if noun is None or any(
        token.is_punct or labels.is_verb(token) for token in preposition.doc[preposition.i : noun.i]
    ):
        return None
    for _ in range(MAX_CHAIN):
        upper = noun.head
        if upper.i == noun.i or not labels.is_nominal(upper) or upper.left_edge.i <= preposition.i:
            break
        noun = upper
    return noun


def _marks(mark: Token, noun: Token) -> bool:
    """Whether ``mark`` is the noun's preposition: ``case``, or a ``mark`` that a gerund takes for one."""
    if labels.is_preposition(mark) and mark.dep_ == "case":
        return mark.i < noun.i
    return mark.dep_ == "mark" and noun.tag_ == "VBG" and mark.tag_ == "IN" and mark.i < noun.i


def _marks_of_first_word(noun: Token) -> list[Token]:
    """The preposition that a parser hung on the first word of a name in place of its last: "went to Acme Rovers"."""
    first = noun.doc[noun.left_edge.i]
    is_within = first.head.dep_ == "compound" and first.head.head.i == noun.i and noun.tag_.startswith("NNP")
    return [first] if is_within and first.i + 1 == first.head.i and _marks(first, first.head) else []


def _of_child(child: Token, *, bare: bool) -> Iterator[Complement]:
    if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.tag_ in {"IN", "TO"}):
        yield from _of_preposition(child)
        return
    label = labels.base(child.dep_)
    if child.dep_ in labels.POSSESSORS or child.dep_ == "nmod:desc":
        return
    if label in labels.OBLIQUES or (label == "advcl" and child.tag_ == "VBG"):
        preposition = own_preposition(child)
        if preposition:
            yield Complement(preposition, child)
            return
    if bare and child.dep_ in labels.BARE_OBLIQUES:
        yield Complement("", child)


def _of_preposition(preposition: Token) -> Iterator[Complement]:
    """Nouns below a CLEAR preposition, through chained ("out of") and conjoined ones ("in A and in B")."""
    for _ in range(MAX_CHAIN):
        for child in preposition.children:
            if child.dep_ in {"pobj", "pcomp"} and child.tag_ != "IN":
                yield Complement(_clear_preposition(preposition), child)
        deeper = next((c for c in preposition.children if _is_chained(c)), None)
        if deeper is None:
            return
        preposition = deeper


def _is_chained(child: Token) -> bool:
    return child.dep_ == "prep" or (child.dep_ in {"pcomp", "conj"} and child.tag_ in {"IN", "TO"})


def _clear_preposition(preposition: Token) -> str:
    """Words of a CLEAR preposition: "out of" from ``out`` that governs ``of``, "such as" from ``as``."""
    words = [preposition]
    for _ in range(MAX_CHAIN):
        upper = words[0].head
        if words[0].dep_ not in {"prep", "pcomp"} or not labels.is_preposition(upper) or upper.i == words[0].i:
            break
        words.insert(0, upper)
    such = [word for word in words[0].children if word.lower_ in {"such", "because", "according"}]
    return " ".join(word.lower_ for word in (*such, *words))
