"""Noun phrases: extents, modifiers, complements, possessors, appositions and coordination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.language.grammar import labels, prepositions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar.prepositions import Complement

_PHRASE_PARTS = (
    labels.LEFT_PARTS
    | labels.RIGHT_PARTS
    | labels.DETERMINERS
    | labels.POSSESSORS
    | {"nummod", "prep", "case", "acl", "advmod", "neg"}
)
_TRAILING_MARKS = frozenset({",", ";", ":", "-", "\N{EN DASH}", "\N{EM DASH}", "("})
_APPOSITION = frozenset({"appos"})
_CONJUNCT = frozenset({"conj"})
_FLAT = frozenset({"flat"})
_DESCRIPTION = frozenset({"nmod:desc", "compound"})
_NUMBER = frozenset({"nummod"})


def core(head: Token) -> Span:
    """Noun with its left modifiers, compounds and flat parts and the version parts to its right.

    "the new Orion 5 Pro of Acme" gives "new Orion 5 Pro": no determiner, possessor, count, phrase or clause.
    """
    return head.doc[_core_start(head) : _core_end(head) + 1]


def phrase(head: Token) -> Span:
    """Noun phrase with determiners, possessors and prepositional phrases.

    Left out are relative clauses, appositions and participles set off by commas, and further conjuncts of the head.
    """
    kept = {head.i}
    for child in head.children:
        if _belongs(child, head):
            kept.update(token.i for token in child.subtree if not _inside_relative(token, head))
    start = end = head.i
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    return head.doc[start : _without_trailing_marks(head, end) + 1]


def modifiers(head: Token) -> list[Token]:
    """Adjectives, participles and compound nouns to the left of the noun, with those coordinated, in text order."""
    direct = [c for c in head.children if c.i < head.i and c.dep_ in labels.LEFT_PARTS and not _has_preposition(c)]
    found = [token for child in direct for token in (child, *labels.children(child, _CONJUNCT | {"compound"}))]
    return sorted(found, key=lambda token: token.i)


def complements(head: Token) -> tuple[Complement, ...]:
    """Prepositional phrases on a noun: of, in, for, with ..."""
    return prepositions.of_head(head, bare=False)


def modified_noun(noun: Token) -> Token | None:
    """Noun that this one only modifies, in front of it: "window" for "launch" of "the launch window"."""
    if noun.i + 1 >= len(noun.doc) or noun.tag_ not in {"NN", "NNS", "VBG"}:
        return None
    following, upper = noun.doc[noun.i + 1], noun.head
    is_part = noun.dep_ in labels.LEFT_PARTS and upper.i > noun.i and upper.tag_ in {"NN", "NNS"}
    return upper if is_part and following.tag_[:2] in {"NN", "JJ", "VB"} else None


def possessor(head: Token) -> Token | None:
    """Noun or pronoun that owns: "Nokia" of "Nokia's revenue", "its" of "its revenue"."""
    return labels.child(head, labels.POSSESSORS)


def appositions(head: Token) -> list[Token]:
    """Find what the noun is said to be beside itself, from whichever side it is asked.

    "its chief executive, Jane Doe" gives "Doe" for "executive" and "executive" for "Doe" (or their head tokens), and
    "chief executive Jane Doe" does the same.
    """
    parts = (head, *labels.children(head, _FLAT))  # parsers hang "a clerk" on the last word of "Ada Wren" as well
    found = [other for part in parts for other in labels.children(part, _APPOSITION)]
    if head.dep_ == "appos":
        found += [head.head, *(other for other in labels.children(head.head, _APPOSITION) if other.i != head.i)]
    found += [c for c in labels.children(head, _DESCRIPTION) if _describes(c, head)]
    if _describes(head, head.head):
        found.append(head.head)
    found += _doubled_subject(head)
    return sorted(set(found), key=lambda token: token.i)


def conjuncts(head: Token) -> list[Token]:
    """Head and everything coordinated with it, in text order; a noun is not coordinated with a verb."""
    found = [first := labels.first_conjunct(head)]
    for token in found:
        found += [c for c in _coordinated(token) if c not in found]
    alike = labels.is_verb(head)
    return sorted((t for t in {first, head, *found} if labels.is_verb(t) == alike), key=lambda token: token.i)


def number_modifier(head: Token) -> list[Token]:
    """Numbers that count the noun: "500" of "500 staff"; not the version of "Orion 5"."""
    return [child for child in labels.children(head, _NUMBER) if child.i < head.i]


def _coordinated(token: Token) -> Iterator[Token]:
    """Conjuncts on the token, and in CLEAR those behind a conjoined preposition ("in A and in B")."""
    yield from labels.children(token, _CONJUNCT)
    if token.dep_ == "pobj":
        for other in labels.children(token.head, _CONJUNCT):
            yield from labels.children(other, frozenset({"pobj"}))


def _core_start(head: Token) -> int:
    lefts = [c for c in head.children if c.i < head.i and c.dep_ in labels.LEFT_PARTS and not _has_preposition(c)]
    allowed = {token.i for child in lefts for token in child.subtree}
    allowed.update(token.i for child in number_modifier(head) for token in child.subtree)
    allowed.update(c.i for c in head.children if c.is_punct and c.i < head.i)
    start = head.i
    while start - 1 in allowed:
        start -= 1
    while start < head.i and _is_loose(head.doc[start], head):
        start += 1
    return start


def _is_loose(token: Token, head: Token) -> bool:
    """Whether the token can't begin a core: a count, article, mark, conjunction or degree word."""
    counts = token.dep_ == "nummod" and token.head.i == head.i
    return counts or token.is_punct or token.tag_ in {"DT", "PDT", "PRP$", "CC", "POS", "$", "IN", "RB"}


def _core_end(head: Token) -> int:
    end = head.i
    while end + 1 < len(head.doc) and _is_right_part(head.doc[end + 1], head):
        end += 1
    if end > head.i and head.doc[end].text in {"-", "/"}:
        end -= 1
    return end


def _is_right_part(token: Token, head: Token) -> bool:
    """Whether the token continues a name to the right of its head: "Doe" of "Jane Doe", "5" of "Orion 5"."""
    if token.text in {"-", "/"} and token.head.i >= head.i:
        return True
    if not (token.tag_ == "CD" or labels.is_name(token) or token.dep_ in {"flat", "goeswith"}):
        return False
    for _ in range(len(token.doc)):
        if token.i == head.i:
            return True
        if (
            token.dep_ not in labels.RIGHT_PARTS
            or token.i < head.i
            or token.head.i == token.i
            or _has_preposition(token)
        ):
            return False
        token = token.head
    return False


def _has_preposition(token: Token) -> bool:
    return any(labels.is_preposition(child) and child.dep_ == "case" for child in token.children)


def _belongs(child: Token, head: Token) -> bool:
    """Whether the child's subtree is part of the noun's own phrase."""
    if child.dep_ == "case":
        return child.tag_ == "POS" and child.i > head.i
    if child.dep_ == "punct":
        return child.text in {"-", "/", '"', "“", "”"} or (child.is_left_punct and child.i < head.i)
    if child.dep_ not in _PHRASE_PARTS:
        return False
    if child.dep_ in {"advmod", "neg"}:
        return child.i < head.i and child.lower_ not in labels.NEGATORS
    return child.i < head.i or child.dep_ == "prep" or not labels.is_set_off(child)


def _inside_relative(token: Token, head: Token) -> bool:
    """Whether a relative clause, or an apposition set off, stands between the token and the head."""
    for _ in range(len(token.doc)):
        if token.i in {head.i, token.head.i}:
            return False
        if token.dep_ in labels.RELATIVES or (token.dep_ == "appos" and labels.is_set_off(token)):
            return True
        token = token.head
    return False


def _without_trailing_marks(head: Token, end: int) -> int:
    while end > head.i and head.doc[end].is_punct and head.doc[end].text in _TRAILING_MARKS:
        end -= 1
    return end


def _describes(noun: Token, name: Token) -> bool:
    """Whether a lower-case noun stands before a name as its description: "chief executive Jane Doe"."""
    return (
        noun.dep_ in _DESCRIPTION and noun.i < name.i and noun.tag_ in {"NN", "NNS"} and noun.text.islower()
    ) and labels.is_name(name)


def _doubled_subject(head: Token) -> list[Token]:
    """Other of two subjects of one verb that stand together: parsers take appositions for those."""
    if head.dep_ not in labels.SUBJECTS:
        return []
    others = [other for other in labels.children(head.head, labels.SUBJECTS) if other.i != head.i]
    return [other for other in others if _is_doubled(*sorted((head, other), key=lambda token: token.i))]


def _is_doubled(left: Token, right: Token) -> bool:
    """Whether two subjects are one: "a clerk, Ada Wren,", "the clerk Ada Wren"."""
    is_next = labels.is_name(right) and right.left_edge.i == left.i + 1
    is_called = is_next and left.tag_ == "NN" and any(child.tag_ == "DT" for child in left.lefts)
    return is_called or _only_comma_between(left, right)


def _only_comma_between(left: Token, right: Token) -> bool:
    gap = left.doc[left.right_edge.i + 1 : right.left_edge.i]
    return all(token.text == "," for token in gap) and any(token.text == "," for token in left.doc[left.i : right.i])
