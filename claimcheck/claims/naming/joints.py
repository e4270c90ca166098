"""What joins the words of a name: "Brandt & Sons", "Kim Min-ho", but not "the Acme Foods-led group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTNERS, HYPHEN = "&", "-"
LONGEST_SYLLABLE = 5
SAINTS = ("saint", "st")
DESCRIBING = ("VB", "JJ", "RB", "CD")
"""Tags (by their beginning) of what a hyphen hangs on a name to describe something else: "led", "free"."""


def joins(token: Token) -> bool:
    """Whether a sign or a small syllable behind a name's words belongs to it, whatever the tagger took it for."""
    return (
        _is_of_a_saint(token)
        or _is_partners_sign(token)
        or _is_partner(token)
        or _is_given_name_hyphen(token)
        or _is_syllable(token)
    )


def _is_of_a_saint(token: Token) -> bool:
    """Whether the sign behind a saint's name is within one: "St Bride's Church"."""
    if token.tag_ != "POS" or token.i < 2 or not _is_capitalised(_next(token)):
        return False
    return token.nbor(-2).lower_.rstrip(".") in SAINTS and token.nbor(-2).is_title and _is_capitalised(token.nbor(-1))


def _is_partners_sign(token: Token) -> bool:
    """Whether the "&" of a firm is meant: one between two capitalised words."""
    return token.text == PARTNERS and _is_capitalised(_next(token)) and token.i > 0 and _is_capitalised(token.nbor(-1))


def _is_partner(token: Token) -> bool:
    return _is_capitalised(token) and token.i > 0 and _is_partners_sign(token.nbor(-1))


def _is_given_name_hyphen(token: Token) -> bool:
    """Whether a hyphen joins a small syllable to the second of two capitalised words, as in "Kim Min-ho"."""
    if token.text != HYPHEN or token.i < 2 or token.whitespace_ or token.nbor(-1).whitespace_:
        return False
    syllable, before, first = _next(token), token.nbor(-1), token.nbor(-2)
    if syllable is None or not (_is_capitalised(before) and _is_capitalised(first)) or not first.whitespace_:
        return False
    is_small = syllable.is_lower and syllable.is_alpha and 1 < len(syllable) <= LONGEST_SYLLABLE
    is_last = syllable.whitespace_ or (_next(syllable) is not None and syllable.nbor().text != HYPHEN)
    is_describing = syllable.tag_.startswith(DESCRIBING) or syllable.lower_ in words("names", "hyphened")
    return is_small and bool(is_last) and not is_describing and len(before) <= LONGEST_SYLLABLE


def _is_syllable(token: Token) -> bool:
    return token.i > 0 and token.is_lower and _is_given_name_hyphen(token.nbor(-1))


def _is_capitalised(token: Token | None) -> bool:
    return token is not None and token.is_alpha and token.is_title and len(token) > 1


def _next(token: Token) -> Token | None:
    return token.nbor() if token.i + 1 < len(token.doc) else None
