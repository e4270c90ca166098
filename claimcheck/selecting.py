"""Which claims a user asks for: by kind, subject and attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.claims.naming.equality import folded, plain
from claimcheck.errors import ConfigError, not_one_of
from claimcheck.values.claims import CLAIM_KINDS, Claim


def chooser(
    kinds: str | Iterable[str] = (), subjects: str | Iterable[str] = (), attributes: str | Iterable[str] = ()
) -> Callable[[Claim], bool]:
    """Whether a claim is of one of ``kinds``, with one of ``subjects`` and one of ``attributes``; none of them: any.

    A subject or attribute is asked for by any part of it; case, accents and punctuation make no difference, nor do the
    articles, titles and legal forms of a subject. Raises ConfigError for an unknown kind, and for text without letters
    or digits.
    """
    wanted = frozenset(map(_kind, _several(kinds)))
    by_subject = _parts("subject", subjects, _name_spellings)
    by_attribute = _parts("attribute", attributes, _phrase_spellings)

    def chosen(claim: Claim) -> bool:
        return (
            (not wanted or claim.kind in wanted)
            and _holds(_name_spellings(claim.subject), by_subject)
            and _holds(_phrase_spellings(claim.attribute), by_attribute)
        )

    return chosen


def _several(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _kind(name: str) -> str:
    if name not in CLAIM_KINDS:
        raise ConfigError(f"kind: {not_one_of(name, CLAIM_KINDS)}")
    return name


def _parts(of: str, given: str | Iterable[str], spellings: Callable[[str], tuple[str, ...]]) -> frozenset[str]:
    """What a text must hold one of, in the spellings in which it is compared."""
    texts = _several(given)
    for text in texts:
        if not plain(text):
            raise ConfigError(f"{of}: '{text}' has no letters or digits to look for")
    return frozenset(spelling for text in texts for spelling in spellings(text))


def _holds(spellings: tuple[str, ...], parts: frozenset[str]) -> bool:
    return not parts or any(part in spelling for spelling in spellings for part in parts)


def _name_spellings(name: str) -> tuple[str, ...]:
    """As written, and without the words that do not tell names apart."""
    return plain(name), folded(name)


def _phrase_spellings(phrase: str) -> tuple[str, ...]:
    return (plain(phrase),)
