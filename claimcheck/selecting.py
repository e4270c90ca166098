"""Which claims a user asks for: by kind, subject and attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import get_args

from claimcheck.errors import ConfigError, not_one_of
from claimcheck.findings.names import folded, plain
from claimcheck.values.claims import Claim, ClaimKind

KINDS: tuple[str, ...] = get_args(ClaimKind)


def chooser(
    kinds: str | Iterable[str] = (), subjects: str | Iterable[str] = (), attributes: str | Iterable[str] = ()
) -> Callable[[Claim], bool]:
    """Whether a claim is of one of ``kinds``, with one of ``subjects`` and one of ``attributes``; no names, no limit.

    A subject or attribute is asked for by any part of it; case, accents, punctuation, articles, titles and legal forms
    make no difference. Raises ConfigError for an unknown kind, and for text without letters or digits.
    """
    wanted = frozenset(map(_kind, _several(kinds)))
    by_subject, by_attribute = _parts("subject", subjects), _parts("attribute", attributes)

    def chosen(claim: Claim) -> bool:
        return (
            (not wanted or claim.kind in wanted)
            and _holds(claim.subject, by_subject)
            and _holds(claim.attribute, by_attribute)
        )

    return chosen


def _several(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ConfigError(f"kind: {not_one_of(name, KINDS)}")
    return name


def _parts(of: str, given: str | Iterable[str]) -> frozenset[str]:
    """The spellings of which a text must hold one."""
    texts = _several(given)
    for text in texts:
        if not plain(text):
            raise ConfigError(f"{of}: '{text}' has no letters or digits to look for")
    return frozenset(spelling for text in texts for spelling in _spellings(text))


def _holds(text: str, parts: frozenset[str]) -> bool:
    return not parts or any(part in spelling for spelling in _spellings(text) for part in parts)


def _spellings(text: str) -> tuple[str, str]:
    """As written, and without the words that do not tell names apart."""
    return plain(text), folded(text)
