"""What a comparison is about: "at coding", "in price", "on HexScore"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import Complement, complements, core, governed, phrase, possessor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause


DEGREES = frozenset({"fewer", "less", "more"})
"""What tells that there is more or less of a thing, and is no part of what it is called."""


def stated_aspect(clause: Clause, rivals: tuple[Span, ...], trigger: Span, subject: Token) -> str:
    """Find the aspect that an adjunct states, of the clause or (as parsers attach it) of a rival; "" without one."""
    taken = {token.i for span in rivals for token in span} | {subject.i}
    adjuncts = list(clause.complements)
    for host in (*(rival.root for rival in rivals), subject, trigger.root):
        adjuncts += complements(host)
    return next((_phrase(found.head) for found in adjuncts if found.head.i not in taken and _is_aspect(found)), "")


def leading_aspect(sentence: Span, subject: Token) -> str:
    """Find the aspect with which a sentence begins, however parsed: "In storage capacity Orion trails Vega"."""
    noun = governed(sentence[0]) if sentence[0].tag_ == "IN" else None
    if noun is None or not sentence.start < noun.i < subject.i:
        return ""
    found = Complement(sentence[0].lower_, noun)
    is_told = _is_aspect(found) or counted(noun) != noun
    return _phrase(noun) if is_told else ""


def trailing_aspect(rivals: tuple[Span, ...]) -> str:
    """Find the aspect right behind the last rival, however parsed: "beats Vega on price"."""
    end, doc = rivals[-1].end, rivals[-1].doc
    noun = governed(doc[end]) if end < len(doc) and doc[end].tag_ == "IN" else None
    if noun is None or noun.i < end:
        return ""
    return _phrase(noun) if _is_aspect(Complement(doc[end].lower_, noun)) else ""


def noun_aspect(noun: Token, without: Iterable[Token] = ()) -> str:
    """A noun with its modifiers as an aspect: "rider coverage" for "higher rider coverage" without "higher"."""
    hidden = {token.i for token in without}
    hidden |= {token.i for token in core(noun)[:-1] if token.lower_ in DEGREES}
    kept = [token for token in core(noun) if token.i not in hidden and token.tag_[:2] in {"NN", "JJ", "VB", "CD"}]
    kept = [token for token in kept if token.tag_ not in {"JJR", "JJS"}]
    kept = [token for token in kept if token.i <= noun.i or not token.tag_.startswith("NNP")]
    return " ".join(token.lemma_.lower() for token in kept)


def counted(noun: Token) -> Token:
    """What a number is of: "visitors" of "number of visitors"; else the noun itself."""
    of = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    thing = governed(of) if of.lower_ == "of" and noun.lemma_.lower() in words("comparisons", "counts") else None
    return thing if thing is not None and thing.tag_.startswith("NN") and not is_name(thing) else noun


def measured(noun: Token) -> tuple[Token, str] | None:
    """Find owner and measure of "Vega's range" or "the range of Vega"; None when the noun is no measure or unowned."""
    if words("comparisons", "ahead_nouns_of_aspect").isdisjoint((noun.lemma_.lower(), noun.lower_)):
        return None
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    after = governed(following) if following.lower_ in {"of", "in", "for"} else None
    owner = (
        possessor(noun)
        or after
        or next((c.head for c in complements(noun) if c.preposition in {"of", "at", "in", "for"}), None)
    )
    return (owner, noun_aspect(noun)) if owner is not None else None


def _is_aspect(found: Complement) -> bool:
    if found.preposition == "by":
        return found.head.lemma_.lower() in words("comparisons", "ahead_nouns_of_aspect")
    return found.preposition in words("comparisons", "aspect_prepositions") and _can_be_aspect(found)


def _can_be_aspect(found: Complement) -> bool:
    noun = found.head
    if noun.lower_ in words("general", "calendar"):
        return False
    if is_name(noun):
        return found.preposition == "on" or (found.preposition == "at" and noun.text.isupper())
    if noun.tag_ == "VBG":
        return found.preposition in {"at", "in", "on", "for", "when it comes to"}
    if noun.tag_ not in {"NN", "NNS"} or noun.lemma_ in words("comparisons", "not_aspects"):
        return False
    if found.preposition == "in" and phrase(noun)[0].tag_ in {"DT", "PRP$"} and counted(noun) == noun:
        return False  # "in the capital" is a place, "in price" an aspect
    return not any(token.tag_ == "CD" for token in core(noun))


def _phrase(noun: Token) -> str:
    noun = counted(noun)
    if is_name(noun):
        return core(noun).text
    text = noun.lemma_.lower() if noun.tag_ != "VBG" else noun.lower_
    text = noun_aspect(noun) or text if noun.tag_ != "VBG" else text
    return "" if noun.lemma_ in words("comparisons", "overall_aspects") else text
